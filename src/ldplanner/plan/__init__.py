"""From steps to the plan that people read: actions with their reasons, figures by quarter, what is used up."""
