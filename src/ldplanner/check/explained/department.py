"""The department itself: LDP401 to LDP412."""

from ldplanner.check.codes import Code
from ldplanner.check.explained.sample import HORIZON, TEAM
from ldplanner.check.kind import explained
from ldplanner.domain.finding import Severity

KINDS = (
    explained(
        Code.TRAINING_LARGEST,
        "Most learning happens in the work, much of it with other people, some of it in courses. Yet most of this "
        "department makes and gives courses, as in most organisations. It is where nearly everyone starts, and no "
        "slip: the plan says how to get away from it. A profile that wants training to be largest switches this "
        "off.",
        TEAM,
        "See `ldplanner plan` for who could move where.",
        Severity.INFO,
    ),
    explained(
        Code.EMPTY_STREAM,
        "Nobody works in one of the three streams, though the profile wants somebody there. Without `km` nobody "
        "owns what the organisation knows, without `social` nobody helps people to learn from each other.",
        HORIZON + "people:\n  - {id: ana, role: trainer}\n  - {id: kai, role: knowledge-manager}\n",
        "See `ldplanner plan`; a need can ask for somebody by a certain quarter.",
        Severity.INFO,
    ),
    explained(
        Code.KNOWLEDGE_ALONE,
        "Knowledge management alone does not change how work is organised, and nothing is found without platforms. "
        "The `km` stream also takes organisation design (organisation designers, change managers, performance "
        "consultants) and IT (IT specialists, learning technologists); which roles count as either is judgement.",
        HORIZON + "people:\n  - {id: kai, role: knowledge-manager}\n",
        "Ask for the missing role with a need, or aim at a profile with floors, such as `modern-702010`.",
        Severity.INFO,
    ),
    explained(
        Code.UNIT_WITHOUT_COACH,
        "Coaches and mentors work where the work is done, so each unit has one of its own, or shares one. In these "
        "units nobody is `coach` or `mentoring-lead`, and no need asks for one.",
        HORIZON + "people:\n  - {id: ana, role: trainer, unit: nursing}\n",
        "Add a need for the unit: `{roles: [coach, mentoring-lead], unit: nursing, at_least: 0.5}`.",
        Severity.INFO,
    ),
    explained(
        Code.COMPLIANCE_SHORT,
        "The required courses take more designers or trainers than there are: development hours over 60 % of a work "
        "year of 1,920 hours, classroom hours over 50 % of it. The plan has to find them, so it may go the other "
        "way than the profile; if it cannot, there is no plan.",
        HORIZON
        + "people:\n  - {id: coco, role: coach}\n"
        + "compliance:\n  - {name: Safe lifting, learners: 2400, hours: 2, format: classroom, class_size: 12}\n",
        "Check learners, hours and class size; more online and larger classes take fewer trainers.",
        Severity.WARNING,
    ),
    explained(
        Code.COMPLIANCE_AMPLE,
        '"We need them for compliance" is the usual reason to stay a training department. The required courses take '
        "far fewer: the finding puts what they take beside what is there (more than twice as many, and at least 1 "
        "FTE more: judgement). It appears only while training is above what the profile aims at.",
        HORIZON
        + "people:\n  - {role: trainer, count: 4}\n"
        + "compliance:\n  - {name: Safe lifting, learners: 900, hours: 2, format: classroom}\n",
        "Let the others move; what else they are needed for belongs under `needs:`.",
        Severity.INFO,
    ),
    explained(
        Code.SYSTEMS_PULL_BACK,
        "People follow what is rewarded, recognised and measured. The finding compares the share of the systems under "
        "`systems:` that favour each stream with the profile's bands; the team's mix stands beside them. It appears "
        "where another stream than the one that the profile wants most of is favoured as much as any (a tie is "
        "enough: half for training, half for km) and one of the two is outside its band. Such a system will pull the "
        "plan back, or both ways, whoever moves where. The report goes by each system alone: one pulls back if the "
        "profile wants less of its stream than the team has today.",
        TEAM
        + "systems:\n  - {kind: measure, name: Course completions, favours: training}\n"
        + "  - {kind: reward, name: Bonus for full classes, favours: training}\n",
        "Change rewards and measures with the plan: what people find, share and do after, not hours in class.",
        Severity.WARNING,
    ),
    explained(
        Code.LEADER_KEPT,
        "Leaders go first: a team that is asked to change looks at what its leader does. Here the leader is kept in "
        "their role while people who report to them may change theirs. That is fine where leading the team is the "
        "role.",
        HORIZON + "people:\n  - {id: kim, role: lnd-manager, keep: true}\n  - {id: ana, role: trainer, manager: kim}\n",
        "Ask whether the leader could take a new role first; otherwise leave it.",
        Severity.INFO,
    ),
    explained(
        Code.SKILLS_LEFT_OUT,
        "Somebody in the pool has more than half of the skills of a role that a need lacks today, but their "
        "`moves_to` leaves the role out, so the plan may hire instead. Look at the skills within the organisation "
        "first.",
        TEAM
        + "pool:\n  - {id: edith, role: librarian, skills: [curation, taxonomy, metadata], moves_to: [librarian]}\n"
        + "needs:\n  - {role: knowledge-specialist, at_least: 1}\n",
        "Ask them, and add the role to `moves_to`.",
        Severity.INFO,
    ),
    explained(
        Code.WISH_SHUT_OUT,
        "Somebody asked for a role and a path leads there, but the roster itself is in the way: they are kept, "
        "`moves_to` leaves the role out, or it takes longer than the horizon or their last day allows. What people "
        "ask for should not get lost in a file.",
        HORIZON + "people:\n  - {id: ana, role: trainer, wants: [coach], moves_to: [mentoring-lead]}\n",
        "Make way for the wish, or tell the person why not and take it out.",
        Severity.WARNING,
    ),
    explained(
        Code.RELEASED_WHILE_HIRING,
        "`releases` lets people go and hiring is allowed too, so a plan may do both: let trainers go and hire "
        "specialists. It is a choice to make on purpose, because nobody in the team will believe in new chances "
        "afterwards. Where only contracts may end, it is a remark; where employees may be let go, a warning.",
        TEAM + "limits: {releases: all, hires_per_quarter: 2}\n",
        "Write `releases: none`, or `hires_per_quarter: 0`, if it is not meant.",
        Severity.WARNING,
    ),
    explained(
        Code.NOBODY_IN_THE_MIX,
        "Every role in the department is outside the three streams, so there is no mix. A plan can only hire or "
        "transfer somebody in.",
        HORIZON + "people:\n  - {id: kim, role: lnd-manager}\n",
        "Check the roles; one of your own needs a `stream` to count.",
        Severity.WARNING,
    ),
)
