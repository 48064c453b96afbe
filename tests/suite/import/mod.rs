//! Lists and metadata of others, brought in: what stands in the files, and that nothing is lost.

mod cards;
mod forms;
mod generated;
mod manual;
mod measure;
mod safety;
