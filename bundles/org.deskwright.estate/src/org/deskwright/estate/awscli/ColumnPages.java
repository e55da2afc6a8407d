package org.deskwright.estate.awscli;

import java.io.IOException;

import org.deskwright.estate.columns.Column;
import org.deskwright.estate.json.UnusualException;
import org.deskwright.estate.model.Item;

/** Reads a page of columns in which nothing is wrong; any other is {@linkplain UnusualException unusual}. */
final class ColumnPages {
    private ColumnPages() {
    }

    static Page read(ColumnFile file, Pool pool) throws IOException {
        AwsCall call = AwsCall.byMember(file.layout().list());
        if (call == null || !call.kind().equals(file.layout().kind()) || file.columns().hasTwins()
                || file.columns().all().stream().map(Column::name).anyMatch(name -> name.indexOf('\\') >= 0)) {
            throw new UnusualException();
        }
        Page page = new Page(file, call);
        page.markContinued();
        ColumnMembers members = new ColumnMembers(file.columns(), pool);
        for (int row : file.rows()) {
            Item item = call.read(members.begin(row), page.provenance());
            if (item.id().isEmpty()) {
                throw new UnusualException();
            }
            page.add(item);
        }
        return page;
    }
}
