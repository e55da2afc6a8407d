package org.deskwright.estate.account;

/** How much a policy allows. */
public enum PolicyTier {
    /** To read an estate. */
    READ,
    /** To read it and to act on its WorkSpaces. */
    ACT
}
