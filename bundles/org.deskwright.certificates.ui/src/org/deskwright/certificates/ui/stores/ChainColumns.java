package org.deskwright.certificates.ui.stores;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.deskwright.certificates.path.TrustReport.Verdict;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.table.Column;
import org.deskwright.ui.text.Moments;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.ThemeColor;

/** A column for each store, after those that tell of the chain. */
final class ChainColumns {
    private static final Texts TEXTS = Texts.beside(ChainColumns.class);

    private ChainColumns() {
    }

    static List<Column<ChainRow>> of(List<String> stores) {
        List<Column<ChainRow>> columns = new ArrayList<>();
        columns.add(
                Column.text("name", TEXTS.get("column.name"), 190, (ChainRow row) -> row.first().certificate().name())
                        .withIcon(row -> Optional.of(Icon.CERTIFICATE)));
        columns.add(Column
                .number("accepting", TEXTS.get("column.accepting"), 130, (ChainRow row) -> Optional.of(row.accepting()))
                .withText(row -> TEXTS.get("accepting", row.accepting(), row.verdicts().size()))
                .withIcon(row -> Optional.of(icon(row.accepting() == row.verdicts().size())))
                .withAlignment(Column.Alignment.LEFT));
        for (int i = 0; i < stores.size(); i++) {
            columns.add(store(stores.get(i), i));
        }
        columns.add(Column.text("file", TEXTS.get("column.file"), 170, ChainRow::file));
        return columns;
    }

    private static Column<ChainRow> store(String name, int place) {
        return Column
                .text("store-" + name.replaceAll("\\s+", "-"), fileName(name), 170,
                        (ChainRow row) -> said(row.verdicts().get(place)))
                .withIcon(row -> Optional.of(icon(row.verdicts().get(place).accepted())))
                .withColor(row -> row.verdicts().get(place).accepted()
                        ? Optional.empty()
                        : Optional.of(ThemeColor.PROBLEM))
                .withGroup(row -> TEXTS.get(row.verdicts().get(place).accepted() ? "accepted" : "refused"));
    }

    private static Icon icon(boolean accepted) {
        return accepted ? Icon.PASSED : Icon.FAILED;
    }

    private static String said(Verdict verdict) {
        if (verdict.accepted()) {
            return TEXTS.get("accepted");
        }
        if (verdict.path().isEmpty()) {
            return TEXTS.get("refused.strange");
        }
        return verdict.problems().isEmpty()
                ? TEXTS.get("refused.missing", verdict.helping().getFirst().name())
                : TEXTS.get("refused.problem",
                        Moments.inWords(ZoneId.systemDefault(), verdict.problems().getFirst().text()));
    }

    private static String fileName(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}
