package org.deskwright.core.check;

import java.util.List;

import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.Figure;

/** The checks of one bundle: an OSGi service at run time, a plain object in tests and cluster jobs. */
public interface CheckProvider {
    /** Who provides them, for reports of what was refused; a bundle's symbolic name is a good choice. */
    String id();

    List<Check> checks();

    /**
     * What reports show of this evidence as charts, beside what the checks say of it. Called once for each diagnosis,
     * on the thread of the diagnosis: quick counting only.
     */
    default List<Figure> figures(Evidence evidence) {
        return List.of();
    }
}
