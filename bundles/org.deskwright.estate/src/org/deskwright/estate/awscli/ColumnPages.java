package org.deskwright.estate.awscli;

import java.io.IOException;
import java.util.List;

import org.deskwright.core.evidence.Provenance;
import org.deskwright.estate.columns.Column;
import org.deskwright.estate.columns.Columns;
import org.deskwright.estate.json.UnusualException;
import org.deskwright.estate.model.ConnectionStatus;
import org.deskwright.estate.model.Item;
import org.deskwright.estate.model.Workspace;

/**
 * Reads a page of columns in which nothing is wrong; any other is {@linkplain UnusualException unusual}. Items of which
 * there are a hundred thousand stay in the columns, all of whose values were looked at by then.
 */
final class ColumnPages {
    private ColumnPages() {
    }

    /** Makes an item that stands in a row. */
    private interface ItemMaker {
        Item of(String id, Provenance provenance, int row);
    }

    static Page read(ColumnFile file, Pool pool) throws IOException {
        AwsCall call = AwsCall.byMember(file.layout().list());
        Columns columns = file.columns();
        List<Column> all = columns.all();
        if (call == null || !call.kind().equals(file.layout().kind()) || columns.hasTwins()
                || all.stream().map(Column::name).anyMatch(name -> name.indexOf('\\') >= 0)) {
            throw new UnusualException();
        }
        Page page = new Page(file, call);
        page.markContinued();
        Column ids = columns.column(call.idMember()).filter(Column::isText).orElse(null);
        ItemMaker maker = ids == null ? null : maker(call, columns, pool);
        if (maker == null) {
            whole(file, call, pool, page);
            return page;
        }
        Provenance provenance = page.provenance();
        for (int row : file.rows()) {
            int cell = ids.cell(row);
            if (cell < 0 || ids.from(cell) == ids.to(cell)) {
                throw new UnusualException();
            }
            page.add(maker.of(CellTexts.plain(ids, cell), provenance, row));
        }
        return page;
    }

    /** Null where items do not stay in the columns. */
    private static ItemMaker maker(AwsCall call, Columns columns, Pool pool) throws IOException {
        switch (call) {
            case WORKSPACES -> {
                WorkspaceColumns facts = new WorkspaceColumns(columns, pool);
                return (id, provenance, row) -> new Workspace(id, provenance, facts, row);
            }
            case CONNECTION_STATUS -> {
                ConnectionColumns facts = new ConnectionColumns(columns, pool);
                return (id, provenance, row) -> new ConnectionStatus(id, provenance, facts, row);
            }
            default -> {
                return null;
            }
        }
    }

    private static void whole(ColumnFile file, AwsCall call, Pool pool, Page page) throws IOException {
        ColumnMembers members = new ColumnMembers(file.columns(), pool);
        for (int row : file.rows()) {
            Item item = call.read(members.begin(row), page.provenance());
            if (item.id().isEmpty()) {
                throw new UnusualException();
            }
            page.add(item);
        }
    }
}
