"""Who a plan is told to, and what of it they may see: pay stays private, the process does not."""
