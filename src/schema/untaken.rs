//! Which keys a reader has left lying: a value that nobody takes out of its table is lost.

use super::reader::Table;
use std::cell::RefCell;

thread_local! {
    static LEFT: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

impl Drop for Table {
    fn drop(&mut self) {
        let left = self.entries.iter().filter(|(_, node)| node.is_some());
        let keys = left.map(|(key, _)| key.value.to_string());
        LEFT.with_borrow_mut(|all| all.extend(keys));
    }
}

/// What `read` returns, and the keys that it left in tables of this thread.
pub(crate) fn untaken<T>(read: impl FnOnce() -> T) -> (T, Vec<String>) {
    LEFT.take();
    let value = read();
    (value, LEFT.take())
}
