package org.deskwright.core.check;

import java.util.List;

/** The checks of one bundle: an OSGi service at run time, a plain object in tests and cluster jobs. */
public interface CheckProvider {
    /** Who provides them, for reports of what was refused; a bundle's symbolic name is a good choice. */
    String id();

    List<Check> checks();
}
