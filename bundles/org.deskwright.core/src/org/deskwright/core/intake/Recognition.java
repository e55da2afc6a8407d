package org.deskwright.core.intake;

/** How sure a reader is that a file is one of its own; the weaker stands first. */
public enum Recognition {
    /** It is something else. */
    NO,
    /** It may be: the reader takes it when nobody is surer. */
    POSSIBLE,
    /** It bears a mark that no other family has. */
    CERTAIN
}
