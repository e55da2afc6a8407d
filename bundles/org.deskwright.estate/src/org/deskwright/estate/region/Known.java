package org.deskwright.estate.region;

/** An answer that the sources may not give. */
public enum Known {
    YES, NO, UNKNOWN
}
