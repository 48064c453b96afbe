//! Views as Tera has them, with those of their fields that a template names.
//!
//! Enters: a view, and the names. Leaves: a value. Does not know what a name stands for: of two views that have a field of one
//! name both keep it. A field that no template names costs nothing: the pages of the equal site of `BENCHMARKS.md` take
//! a tenth less time.

use crate::site::Wanted;
use foldhash::fast::FixedState;
use serde::ser::{
    SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant,
};
use serde::{Serialize, Serializer};
use std::collections::HashSet;
use tera::Value;

/// The names of fields; none where all are wanted.
#[derive(Debug)]
pub(super) struct Named(pub Option<HashSet<String, FixedState>>);

impl Named {
    /// The value of a view.
    pub fn value(&self, view: &impl Serialize) -> Value {
        Value::from_serializable(&Seen {
            what: view,
            named: self,
        })
    }

    /// The parts of views that cost something to make, as far as they are named.
    pub fn wanted(&self) -> Wanted {
        Wanted::of(|part| self.holds(part))
    }

    fn holds(&self, field: &str) -> bool {
        self.0.as_ref().is_none_or(|names| names.contains(field))
    }

    /// How much room to keep for the fields of a struct: tables that have room for more take longer to make.
    fn room(&self, fields: usize) -> usize {
        match self.0 {
            None => fields,
            Some(_) => fields.min(FEW),
        }
    }
}

/// So many fields of a struct are seldom named.
const FEW: usize = 7;

/// A view as the templates see it.
struct Seen<'n, T: ?Sized> {
    what: &'n T,
    named: &'n Named,
}

impl<T: Serialize + ?Sized> Serialize for Seen<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.what.serialize(Sieve {
            into: serializer,
            named: self.named,
        })
    }
}

/// Hands on what it is given, without the fields that are not named.
struct Sieve<'n, S> {
    into: S,
    named: &'n Named,
}

macro_rules! hand_on {
    ($($name:ident($of:ty)),+ $(,)?) => {
        $(fn $name(self, value: $of) -> Result<S::Ok, S::Error> {
            self.into.$name(value)
        })+
    };
}

macro_rules! open {
    ($($name:ident($($of:ident: $kind:ty),*) -> $opened:ident),+ $(,)?) => {
        $(fn $name(self, $($of: $kind),*) -> Result<Self::$opened, S::Error> {
            Ok(Sieve {
                into: self.into.$name($($of),*)?,
                named: self.named,
            })
        })+
    };
}

impl<'n, S: Serializer> Serializer for Sieve<'n, S> {
    type Ok = S::Ok;
    type Error = S::Error;
    type SerializeSeq = Sieve<'n, S::SerializeSeq>;
    type SerializeTuple = Sieve<'n, S::SerializeTuple>;
    type SerializeTupleStruct = Sieve<'n, S::SerializeTupleStruct>;
    type SerializeTupleVariant = Sieve<'n, S::SerializeTupleVariant>;
    type SerializeMap = Sieve<'n, S::SerializeMap>;
    type SerializeStruct = Sieve<'n, S::SerializeStruct>;
    type SerializeStructVariant = Sieve<'n, S::SerializeStructVariant>;

    hand_on! {
        serialize_bool(bool), serialize_char(char), serialize_str(&str), serialize_bytes(&[u8]),
        serialize_i8(i8), serialize_i16(i16), serialize_i32(i32), serialize_i64(i64), serialize_i128(i128),
        serialize_u8(u8), serialize_u16(u16), serialize_u32(u32), serialize_u64(u64), serialize_u128(u128),
        serialize_f32(f32), serialize_f64(f64), serialize_unit_struct(&'static str),
    }

    open! {
        serialize_seq(length: Option<usize>) -> SerializeSeq,
        serialize_tuple(length: usize) -> SerializeTuple,
        serialize_tuple_struct(name: &'static str, length: usize) -> SerializeTupleStruct,
        serialize_tuple_variant(name: &'static str, at: u32, variant: &'static str, length: usize) -> SerializeTupleVariant,
        serialize_map(length: Option<usize>) -> SerializeMap,
    }

    fn serialize_struct(
        self,
        name: &'static str,
        fields: usize,
    ) -> Result<Self::SerializeStruct, S::Error> {
        Ok(Sieve {
            into: self.into.serialize_struct(name, self.named.room(fields))?,
            named: self.named,
        })
    }

    fn serialize_struct_variant(
        self,
        name: &'static str,
        at: u32,
        variant: &'static str,
        fields: usize,
    ) -> Result<Self::SerializeStructVariant, S::Error> {
        let room = self.named.room(fields);
        Ok(Sieve {
            into: self
                .into
                .serialize_struct_variant(name, at, variant, room)?,
            named: self.named,
        })
    }

    fn serialize_none(self) -> Result<S::Ok, S::Error> {
        self.into.serialize_none()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<S::Ok, S::Error> {
        self.into.serialize_some(&seen(value, self.named))
    }

    fn serialize_unit(self) -> Result<S::Ok, S::Error> {
        self.into.serialize_unit()
    }

    fn serialize_unit_variant(
        self,
        name: &'static str,
        at: u32,
        variant: &'static str,
    ) -> Result<S::Ok, S::Error> {
        self.into.serialize_unit_variant(name, at, variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        value: &T,
    ) -> Result<S::Ok, S::Error> {
        let value = seen(value, self.named);
        self.into.serialize_newtype_struct(name, &value)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        at: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<S::Ok, S::Error> {
        let value = seen(value, self.named);
        self.into
            .serialize_newtype_variant(name, at, variant, &value)
    }
}

fn seen<'n, T: ?Sized>(what: &'n T, named: &'n Named) -> Seen<'n, T> {
    Seen { what, named }
}

macro_rules! list {
    ($($kind:ident::$add:ident),+ $(,)?) => {
        $(impl<S: $kind> $kind for Sieve<'_, S> {
            type Ok = S::Ok;
            type Error = S::Error;

            fn $add<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), S::Error> {
                self.into.$add(&seen(value, self.named))
            }

            fn end(self) -> Result<S::Ok, S::Error> {
                self.into.end()
            }
        })+
    };
}

list! {
    SerializeSeq::serialize_element, SerializeTuple::serialize_element, SerializeTupleStruct::serialize_field,
    SerializeTupleVariant::serialize_field,
}

macro_rules! fields {
    ($($kind:ident),+ $(,)?) => {
        $(impl<S: $kind> $kind for Sieve<'_, S> {
            type Ok = S::Ok;
            type Error = S::Error;

            fn serialize_field<T: Serialize + ?Sized>(
                &mut self,
                name: &'static str,
                value: &T,
            ) -> Result<(), S::Error> {
                if self.named.holds(name) {
                    self.into.serialize_field(name, &seen(value, self.named))
                } else {
                    self.into.skip_field(name)
                }
            }

            fn end(self) -> Result<S::Ok, S::Error> {
                self.into.end()
            }
        })+
    };
}

fields!(SerializeStruct, SerializeStructVariant);

impl<S: SerializeMap> SerializeMap for Sieve<'_, S> {
    type Ok = S::Ok;
    type Error = S::Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), S::Error> {
        self.into.serialize_key(key)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), S::Error> {
        self.into.serialize_value(&seen(value, self.named))
    }

    fn end(self) -> Result<S::Ok, S::Error> {
        self.into.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Serialize)]
    struct Row {
        title: &'static str,
        cells: Vec<Cell>,
        note: Option<Cell>,
    }

    #[derive(Serialize)]
    struct Cell {
        title: &'static str,
        count: u64,
    }

    fn row() -> Row {
        let cell = |title| Cell { title, count: 3 };
        Row {
            title: "A",
            cells: vec![cell("B"), cell("C")],
            note: Some(cell("D")),
        }
    }

    #[test]
    fn a_value_has_the_fields_that_are_named_and_no_others() {
        let names = ["cells", "note", "count"].map(str::to_owned);
        let named = Named(Some(names.into_iter().collect()));
        let expected =
            serde_json::json!({"cells": [{"count": 3}, {"count": 3}], "note": {"count": 3}});
        assert_eq!(serde_json::to_value(named.value(&row())).unwrap(), expected);
    }

    #[test]
    fn without_names_a_value_has_all_fields() {
        let all = serde_json::to_value(Named(None).value(&row())).unwrap();
        assert_eq!(all, serde_json::to_value(row()).unwrap());
    }
}
