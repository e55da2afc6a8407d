package org.deskwright.policy.gpo;

/** Which of its two halves a file of a GPO belongs to. */
public enum Half {
    COMPUTER,
    USER,
    /** The folder does not tell. */
    UNKNOWN
}
