package org.deskwright.certificates.ui.trust;

import java.util.List;
import java.util.Optional;

import org.deskwright.certificates.ui.desk.CertificateRow;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.theme.ThemeColor;

/**
 * What all paths have at the same place, or what is said of each.
 *
 * @param order from top to bottom
 * @param cells one for each path
 * @param certificates that stand there, each once
 */
record PathRow(int order, String title, List<Cell> cells, List<CertificateRow> certificates) {
    PathRow {
        cells = List.copyOf(cells);
        certificates = List.copyOf(certificates);
    }

    /** Of one path; without text where it is shorter than others. */
    record Cell(String text, Optional<Icon> icon, Optional<ThemeColor> color) {
        static final Cell EMPTY = new Cell("", Optional.empty(), Optional.empty());

        static Cell of(Icon icon, String text) {
            return new Cell(text, Optional.of(icon), Optional.empty());
        }

        static Cell of(Icon icon, String text, ThemeColor color) {
            return new Cell(text, Optional.of(icon), Optional.of(color));
        }
    }
}
