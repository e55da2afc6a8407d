package org.deskwright.policy.ui.result;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.deskwright.policy.result.Claim;
import org.deskwright.policy.result.Setting;
import org.deskwright.policy.result.SettingResult;
import org.deskwright.policy.result.UserPreference;
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
        return List.of(text("setting", 220, row -> row.key().name()),
                text("value", 140, ResultColumns::value)
                        .withColor(row -> isOpen(row) ? Optional.of(ThemeColor.CANNOT_TELL) : Optional.empty()),
                text("winner", 170, ResultColumns::winner)
                        .withIcon(row -> Optional.of(isCertain(row) ? Icon.PASSED : Icon.MISSING_EVIDENCE)),
                text("losers", 190, row -> of(row, one -> names(one.losers()), _ -> "")),
                text("may-win", 160, row -> of(row, one -> names(one.mayWin()), one -> one.gpo().shown())),
                text("afterwards", 160, ResultColumns::afterwards), text("policy", 300, ResultRow::policy),
                text("place", 330, row -> row.key().place()), text("half", 90, ResultColumns::half));
    }

    private static Column<ResultRow> text(String id, int width, Function<ResultRow, String> text) {
        return Column.text(id, TEXTS.get("column." + id), width, text);
    }

    private static String of(ResultRow row, Function<SettingResult, String> reckoned,
            Function<UserPreference, String> ofSomeUsers) {
        return switch (row) {
            case ResultRow.Reckoned one -> reckoned.apply(one.result());
            case ResultRow.OfSomeUsers one -> ofSomeUsers.apply(one.preference());
        };
    }

    private static boolean isOpen(ResultRow row) {
        return row instanceof ResultRow.Reckoned && row.winner().isEmpty();
    }

    static boolean isCertain(ResultRow row) {
        return row instanceof ResultRow.Reckoned one && one.result().isCertain();
    }

    /** Who wins is told with its value; of a preference of some users only the value is known. */
    private static String value(ResultRow row) {
        return of(row, one -> one.winner().map(claim -> value(claim.setting())).orElse(TEXTS.get("open")),
                one -> value(one.setting()));
    }

    private static String winner(ResultRow row) {
        return of(row, one -> one.winner().map(ResultColumns::gpo).orElse(""), _ -> TEXTS.get("open"));
    }

    private static String afterwards(ResultRow row) {
        return row instanceof ResultRow.Reckoned one
                ? one.afterwards().map(extension -> TEXTS.get("extension." + extension.name())).orElse("")
                : "";
    }

    private static String half(ResultRow row) {
        return of(row, one -> TEXTS.get("half." + one.key().half().name()), _ -> TEXTS.get("half.some-users"));
    }

    private static String value(Setting setting) {
        return setting.removed() ? TEXTS.get("removed") : setting.shown();
    }

    private static String gpo(Claim claim) {
        return claim.gpo().gpo().shown();
    }

    private static String names(List<Claim> claims) {
        return claims.stream().map(ResultColumns::gpo).distinct().collect(Collectors.joining(", "));
    }
}
