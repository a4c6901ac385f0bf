"""Keys, ids and names: LDP201, LDP202, LDP207 to LDP212, LDP214, LDP215, LDP219, LDP220, LDP224, LDP227 and LDP228."""

from ldplanner.check.explained.sample import ANA, HORIZON, TEAM
from ldplanner.check.kind import explained
from ldplanner.domain.finding import Severity
from ldplanner.load.codes import Code

KINDS = (
    explained(
        Code.UNKNOWN_KEY,
        "A key is not one of those that mean something here. Ignoring it would silently drop what you wrote: a "
        "misspelt `salry` would give somebody the pay of the catalogue.",
        HORIZON + "people:\n  - {id: ana, role: trainer, salry: 60000}\n",
        "Correct the spelling, or remove the key; the help lists the keys there are. Notes belong behind a `#`.",
    ),
    explained(
        Code.MISSING_KEY,
        "Something that has no sensible default is left out: who somebody is, what they do, when the plan starts. "
        "Guessing it would plan another department.",
        HORIZON + "people:\n  - {id: ana}\n",
        "Add the key.",
    ),
    explained(
        Code.DUPLICATE_KEY,
        "The same key stands twice in one entry. Most YAML readers silently keep the last, and the first value is "
        "lost; which one is right only you can tell.",
        HORIZON + "people:\n  - id: ana\n    role: trainer\n    role: coach\n",
        "Keep one of the two.",
    ),
    explained(
        Code.DUPLICATE_ID,
        "Two entries go by the same name, or by names that differ only in capitals, spaces or hyphens. Plans, "
        "managers and changes between two files refer to people by id, so each needs one of their own.",
        HORIZON + "people:\n  - {id: ana, role: trainer}\n  - {id: Ana, role: coach}\n",
        "Give one of them another id. Whoever is in `people` is not in `pool` too.",
    ),
    explained(
        Code.UNKNOWN_ROLE,
        "A role is named that neither the catalogue nor your `roles:` section has, so its stream, pay and paths are "
        "not known. It is told once, with all places where it stands. A new role under `roles:` whose name is close "
        "to one of the catalogue's only gets a warning.",
        HORIZON + "people:\n  - {id: ana, role: trainr}\n",
        "Correct the spelling, see `ldplanner roles` for those there are, or add the role under `roles:`.",
    ),
    explained(
        Code.UNKNOWN_MANAGER,
        "A manager is somebody in `people` or `pool`, named by their id. This one is not there, so leaders-first "
        "cannot be kept for whoever reports to them.",
        HORIZON + "people:\n  - {id: ana, role: trainer, manager: kim}\n",
        "Correct the id; leave `manager` out where the manager is outside the file.",
    ),
    explained(
        Code.MANAGER_CYCLE,
        "Following managers upwards leads back to the start: somebody would have to move before themselves. The "
        "finding names everybody in the circle.",
        HORIZON
        + "people:\n  - {id: ana, role: trainer, manager: ben}\n  - {id: ben, role: lnd-manager, manager: ana}\n",
        "Remove `manager` from whoever leads the others.",
    ),
    explained(
        Code.UNKNOWN_PROFILE,
        "The profile is the target mix. It is either one that comes with the program or a file of your own, named "
        "by its path from the folder of the roster.",
        "profile: modern-702100\n" + TEAM,
        "See `ldplanner profiles` for those there are; a path has a `/` in it or ends in `.yaml`.",
    ),
    explained(
        Code.PATH_TO_ITSELF,
        "A path leads from one role to another. To stay in a role takes none.",
        TEAM + "paths:\n  - {from: trainer, to: trainer, quarters: 1, cost: 500}\n",
        "Name two roles, or remove the path.",
    ),
    explained(
        Code.DUPLICATE_PATH,
        "Two entries under `paths:` connect the same two roles, and only one can count. The catalogue's own path "
        "between them is replaced by yours anyway.",
        TEAM
        + "paths:\n  - {from: trainer, to: coach, quarters: 2, cost: 9000}\n"
        + "  - {from: trainer, to: coach, quarters: 3, cost: 7000}\n",
        "Keep one of the two.",
    ),
    explained(
        Code.UNKNOWN_UNIT,
        "A need is for a unit that nobody belongs to today. Somebody may be hired into it, so this is only a "
        "warning; but a misspelt unit makes a need that only hires can meet.",
        HORIZON
        + "people:\n  - {id: ana, role: trainer, unit: nursing}\n"
        + "needs:\n  - {role: trainer, unit: nusing, at_least: 1}\n",
        "Correct the spelling, or leave it if the unit is new.",
        Severity.WARNING,
    ),
    explained(
        Code.NOBODY,
        "Neither `people` nor `pool` has an entry, so there is nothing to plan. A list whose entries are all "
        "commented out counts as empty.",
        HORIZON + "people: []\n",
        "Add at least one person: an `id` and a `role` are enough.",
    ),
    explained(
        Code.BAD_ID,
        "Ids stand in tables, file names and reports, so they have no spaces, slashes or invisible characters and "
        "are at most a hundred characters long. The name of a person goes under `name` and may be anything.",
        HORIZON + "people:\n  - {id: Ana Ruiz, role: trainer}\n",
        "Write lower-case words joined by hyphens: `ana-ruiz`.",
    ),
    explained(
        Code.REPEATED,
        "In a list whose order means something, such as `priorities`, an entry comes twice. It cannot have two ranks.",
        "priorities: [mix, cost, mix]\n" + HORIZON + ANA,
        "Name each once.",
    ),
    explained(
        Code.NO_SUCH_PLACE,
        "A scenario changes something by a dotted path, and the path leads nowhere in the roster: the key, the person "
        "or the entry is not there. Taking it for something new would compare the roster with itself. There is no "
        "example here, because it takes a roster and a scenario file.",
        "",
        "Correct the path; the help names what it may have meant. Lists go by number from 0, people and roles by id.",
    ),
)
