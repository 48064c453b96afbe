//! The fixed lists of values that content can use.

use super::choice::choices;

choices! {
    /// What is counted, and what a label is attached to.
    Unit {
        Image = "image": "image",
        Study = "study": "study",
        Patient = "patient": "patient",
        Report = "report": "report",
        Series = "series": "series",
        Volume = "volume": "volume",
        Slide = "slide": "slide",
        Frame = "frame": "frame",
        Box = "box": "box",
        Mask = "mask": "mask",
    }
}

impl Unit {
    /// The key under which a number of these stands, and the word for more than one.
    pub fn plural(self) -> &'static str {
        match self {
            Self::Image => "images",
            Self::Study => "studies",
            Self::Patient => "patients",
            Self::Report => "reports",
            Self::Series => "series",
            Self::Volume => "volumes",
            Self::Slide => "slides",
            Self::Frame => "frames",
            Self::Box => "boxes",
            Self::Mask => "masks",
        }
    }

    /// The unit whose plural is written like this.
    pub fn from_plural(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|unit| unit.plural() == text)
    }
}

choices! {
    /// Who or what made the labels.
    Origin {
        ReportNlp = "report-nlp": "read from reports by software",
        ReportManual = "report-manual": "read from reports by hand",
        Radiologist = "radiologist": "radiologists",
        Consensus = "consensus": "several readers in agreement",
        Laboratory = "laboratory": "laboratory result",
        Mixed = "mixed": "in several ways",
    }
}

choices! {
    /// How many of the names one thing can carry.
    Form {
        MultiLabel = "multi-label": "any number of labels each",
        MultiClass = "multi-class": "exactly one label each",
        Binary = "binary": "yes or no",
    }
}

choices! {
    /// The four states of a label.
    State {
        Positive = "positive": "positive",
        Negative = "negative": "negative",
        Uncertain = "uncertain": "uncertain",
        Blank = "blank": "not mentioned",
    }
}

choices! {
    /// What it means that a label is not mentioned.
    Blank {
        Negative = "negative": "counts as negative",
        Unknown = "unknown": "says nothing",
    }
}

choices! {
    /// How a label set's own parents bind.
    Hierarchy {
        None = "none": "no hierarchy",
        Closed = "closed": "a label implies its parent",
        Open = "open": "labels have parents without implying them",
    }
}

choices! {
    /// What marks a place on the image.
    Marks {
        Box = "box": "boxes",
        Mask = "mask": "masks",
        Point = "point": "points",
        Ellipse = "ellipse": "ellipses",
    }
}

choices! {
    /// What a label is beside a concept.
    Match {
        Exact = "exact": "the same",
        Close = "close": "close",
        Narrower = "narrower": "narrower",
        Broader = "broader": "broader",
    }
}

choices! {
    /// How the data can be had.
    AccessLevel {
        Open = "open": "open",
        Registration = "registration": "after registration",
        Agreement = "agreement": "after an agreement",
        Credentialed = "credentialed": "for credentialed users",
        Closed = "closed": "closed",
    }
}

choices! {
    /// A step on the way to the data.
    AccessStep {
        Register = "register": "register",
        SignAgreement = "sign-agreement": "sign the agreement",
        Training = "training": "take the training",
        Credential = "credential": "become a credentialed user",
        Ask = "ask": "ask for it",
        Download = "download": "download",
    }
}

choices! {
    /// What a licence or a release covers.
    Covers {
        Images = "images": "images",
        Labels = "labels": "labels",
        Reports = "reports": "reports",
        Masks = "masks": "masks",
        Code = "code": "code",
    }
}

choices! {
    /// What terms may allow.
    Permission {
        Commercial = "commercial": "commercial use",
        Redistribution = "redistribution": "passing it on",
        Derivatives = "derivatives": "changed versions",
    }
}

choices! {
    /// What terms may ask for.
    Demand {
        Cite = "cite": "cite the paper",
        Acknowledge = "acknowledge": "acknowledge the provider",
        Attribute = "attribute": "name the source",
        LinkToDownloadSite = "link-to-download-site": "link to the download site",
        NoReidentification = "no-reidentification": "do not re-identify anybody",
        ShareAlike = "share-alike": "share under the same terms",
    }
}

choices! {
    /// How near the source is to the makers.
    SourceKind {
        Primary = "primary": "the makers say so",
        Computed = "computed": "counted from the makers' tables",
        Secondary = "secondary": "somebody else says so",
    }
}

choices! {
    /// How two datasets belong together.
    RelationKind {
        TakenFrom = "taken-from": "taken from",
        Relabels = "relabels": "labels anew",
        Overlaps = "overlaps": "overlaps with",
        VersionOf = "version-of": "a version of",
        Disjoint = "disjoint": "shares nothing with",
    }
}

choices! {
    /// How an overlap is known.
    RelationHow {
        Identifiers = "identifiers": "by the same identifiers",
        Matched = "matched": "by matching",
        Stated = "stated": "as stated",
        Suspected = "suspected": "suspected",
    }
}

choices! {
    /// What is never in two parts of a split at once.
    KeepsApart {
        Patient = "patient": "patients",
        Study = "study": "studies",
        Image = "image": "images",
        Unknown = "unknown": "unknown",
    }
}

choices! {
    /// How much a rule's findings matter.
    Level {
        Error = "error": "the site is not built",
        Warning = "warning": "somebody should look",
        Off = "off": "the rule is not asked",
    }
}

choices! {
    /// What a site can do without.
    LeftOut {
        Comparisons = "comparisons": "pages on which datasets are compared and pooled, and their data",
        Data = "data": "the catalog as files for programs, and as structured data in pages",
        Matrix = "matrix": "the table of labels by datasets; a list of the labels stays",
        Progress = "progress": "the page of the tasks; links to them lead into the repository",
        Search = "search": "the search box and its records",
    }
}

choices! {
    /// How sure the editors are of the figures.
    Confidence {
        High = "high": "high",
        Medium = "medium": "medium",
        Low = "low": "low",
    }
}

choices! {
    /// What varies along the columns of a table of counts.
    Axis {
        Part = "part": "part",
        State = "state": "state",
        View = "view": "view",
        Unit = "unit": "unit",
        Readers = "readers": "readers",
    }
}
