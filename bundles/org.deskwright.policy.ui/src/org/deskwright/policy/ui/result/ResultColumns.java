package org.deskwright.policy.ui.result;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.deskwright.policy.result.Claim;
import org.deskwright.policy.ui.desk.ResultRow;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.table.Column;
import org.deskwright.ui.text.Texts;
import org.deskwright.ui.theme.ThemeColor;

/** What is told of each setting. */
final class ResultColumns {
    private static final Texts TEXTS = Texts.beside(ResultColumns.class);

    private ResultColumns() {
    }

    static List<Column<ResultRow>> all() {
        return List.of(text("setting", 330, row -> row.result().key().name()),
                text("value", 180, row -> row.winner().map(ResultColumns::value).orElse(TEXTS.get("open"))).withColor(
                        row -> row.winner().isPresent() ? Optional.empty() : Optional.of(ThemeColor.CANNOT_TELL)),
                text("winner", 190, row -> row.winner().map(ResultColumns::gpo).orElse(""))
                        .withIcon(row -> Optional.of(row.result().isCertain() ? Icon.PASSED : Icon.MISSING_EVIDENCE)),
                text("losers", 190, row -> names(row.result().losers())),
                text("may-win", 160, row -> names(row.result().mayWin())),
                text("afterwards", 160,
                        row -> row.afterwards().map(one -> TEXTS.get("extension." + one.name())).orElse("")),
                text("policy", 300, ResultRow::policy), text("place", 330, row -> row.result().key().place()),
                text("half", 90, row -> TEXTS.get("half." + row.result().key().half().name())));
    }

    private static Column<ResultRow> text(String id, int width, Function<ResultRow, String> text) {
        return Column.text(id, TEXTS.get("column." + id), width, text);
    }

    private static String value(Claim claim) {
        return claim.setting().removed() ? TEXTS.get("removed") : claim.setting().shown();
    }

    private static String gpo(Claim claim) {
        return claim.gpo().gpo().shown();
    }

    private static String names(List<Claim> claims) {
        return claims.stream().map(ResultColumns::gpo).distinct().collect(Collectors.joining(", "));
    }
}
