package org.deskwright.live.ui.changes;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.deskwright.store.Change.Type;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.table.Column;
import org.deskwright.ui.text.Texts;

/** What is told of each change. */
final class ChangeColumns {
    private static final Texts TEXTS = Texts.beside(ChangeColumns.class);

    /** Answers that have a word of ours, though nobody can go to what they are about. */
    private static final Set<String> WORDS = Set.of("describe-workspace-snapshots", "describe-tags", "get-resources",
            "describe-trusts", "describe-key", "describe-client-properties", "describe-workspace-images",
            "describe-account", "describe-network-interfaces", "describe-nat-gateways", "describe-addresses",
            "list-service-quotas", "describe-workspaces-pools", "describe-workspaces-pool-sessions");

    private ChangeColumns() {
    }

    static List<Column<ChangeRow>> all() {
        return List.of(text("change", 110, r -> word(r.change().type())).withIcon(r -> Optional.of(icon(r))),
                text("kind", 110, ChangeColumns::kind), text("item", 150, r -> r.change().item()),
                text("name", 150, ChangeRow::name), text("computer", 130, ChangeRow::computer),
                text("member", 200, ChangeRow::member), text("before", 150, ChangeRow::before),
                text("after", 150, ChangeRow::after), text("directory", 220, ChangeRow::directory),
                text("account", 120, r -> r.change().scope().account()),
                text("region", 110, r -> r.change().scope().region()),
                Column.instant("seen", TEXTS.get("column.seen"), 160, ZoneId.systemDefault(), r -> Optional.of(r.at())),
                text("call", 210, ChangeRow::call).hidden(), Column.<ChangeRow, Long>number("snapshot",
                        TEXTS.get("column.snapshot"), 90, r -> Optional.of(r.snapshot())).hidden());
    }

    private static Column<ChangeRow> text(String id, int width, Function<ChangeRow, String> text) {
        return Column.text(id, TEXTS.get("column." + id), width, text);
    }

    static String word(Type type) {
        return TEXTS.get("type." + type.word());
    }

    /** What sort of thing it is; of those without a word of ours, the call that told. */
    static String kind(ChangeRow row) {
        return !row.type().equals("item")
                ? TEXTS.get("kind." + row.type())
                : WORDS.contains(row.call()) ? TEXTS.get("kind." + row.call()) : row.call();
    }

    private static Icon icon(ChangeRow row) {
        return switch (row.change().type()) {
            case APPEARED -> Icon.ADD;
            case VANISHED -> Icon.REMOVE;
            case CHANGED -> Icon.CHANGES;
        };
    }
}
