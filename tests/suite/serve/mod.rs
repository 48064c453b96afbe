//! The development server, asked over the network as a browser asks.

mod answers;
mod changes;
mod client;
mod edited;
mod random_edits;
