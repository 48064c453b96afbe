//! Lists and metadata of others, brought in: what stands in the files, and that nothing is lost.

#[cfg(feature = "cards")]
mod cards;
mod forms;
mod generated;
#[cfg(feature = "cards")]
mod manual;
mod measure;
mod safety;
