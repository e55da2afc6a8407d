package org.deskwright.parquet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.PageWriteStore;

/** The pages of all columns of a row group. */
final class RowGroupPages implements PageWriteStore {
    private final Map<ColumnDescriptor, ColumnPages> pages = new LinkedHashMap<>();

    RowGroupPages(List<ColumnDescriptor> columns) {
        columns.forEach(column -> pages.put(column, new ColumnPages()));
    }

    @Override
    public ColumnPages getPageWriter(ColumnDescriptor column) {
        return pages.get(column);
    }

    /** Bytes in memory. */
    long size() {
        return pages.values().stream().mapToLong(ColumnPages::getMemSize).sum();
    }
}
