//! Stacks: finding those of a virtual host, and waiting until one runs.
//!
//! `find` lists the stacks of an account, and `virtual_hosts` reads their Docker Compose files. `start` says how far a
//! stack is, for `waiting` to poll.

mod find;
mod start;
mod virtual_hosts;
