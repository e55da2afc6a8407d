package org.deskwright.logs.signature;

/** How bad it is when a signature is found, the worst first; the level that a program wrote may say otherwise. */
public enum Severity {
    /** Users cannot work, or a computer ended. */
    CRITICAL,
    /** Something failed. */
    ERROR,
    /** Something may fail, or failed and will be tried again. */
    WARNING,
    /** It went as somebody wanted, and tells what happened. */
    INFO
}
