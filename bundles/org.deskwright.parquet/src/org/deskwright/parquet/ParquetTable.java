package org.deskwright.parquet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.deskwright.core.redaction.Redactor;

/**
 * Writes rows into a file of Apache Parquet, packed with gzip. Of very many rows no more than a group is in memory.
 * Secrets are taken out of each text. The file is whole when this was closed without an error. For one thread.
 */
public final class ParquetTable implements AutoCloseable {
    /** Bytes of values, before they are packed, that stand together. */
    private static final long GROUP = 32L << 20;
    /** Rows between two looks at how much there is. */
    private static final int LOOK = 256;

    private final ParquetFile file;
    private final List<Column> columns;
    private final Redactor redactor;
    private final long most;
    private final MessageType schema;
    private final List<ColumnDescriptor> descriptors;
    private RowGroupPages pages;
    private ColumnWriteStore store;
    private long inGroup;

    /** What a column holds. A value may be missing in each. */
    public enum Kind {
        TEXT {
            @Override
            Type type(String name) {
                return Types.optional(PrimitiveTypeName.BINARY).as(LogicalTypeAnnotation.stringType()).named(name);
            }
        },
        WHOLE {
            @Override
            Type type(String name) {
                return Types.optional(PrimitiveTypeName.INT64).named(name);
            }
        },
        /** To the microsecond. */
        MOMENT {
            @Override
            Type type(String name) {
                return Types.optional(PrimitiveTypeName.INT64)
                        .as(LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS)).named(name);
            }
        };

        abstract Type type(String name);
    }

    /** A column. */
    public record Column(String name, Kind kind) {
        public Column {
            Objects.requireNonNull(kind, "kind");
            if (name.isBlank()) {
                throw new IllegalArgumentException("a column without a name");
            }
        }
    }

    /**
     * @param out closed with this
     * @param redactor for all that goes into one output
     */
    public ParquetTable(OutputStream out, List<Column> columns, Redactor redactor) throws IOException {
        this(out, columns, redactor, GROUP);
    }

    ParquetTable(OutputStream out, List<Column> columns, Redactor redactor, long most) throws IOException {
        this.most = most;
        this.columns = List.copyOf(columns);
        this.redactor = redactor;
        schema = new MessageType("record", columns.stream().map(column -> column.kind.type(column.name)).toList());
        descriptors = schema.getColumns();
        file = new ParquetFile(out, columns);
        begin();
    }

    private void begin() {
        pages = new RowGroupPages(descriptors);
        store = ParquetProperties.builder().build().newColumnWriteStore(schema, pages);
        inGroup = 0;
    }

    /**
     * @param cells in the order of the columns: {@link String}, {@link Long} or {@link Instant} as the kind says, null
     *     where there is none
     */
    public void row(List<?> cells) throws IOException {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(cells.size() + " cells of " + columns.size() + " columns");
        }
        for (int i = 0; i < cells.size(); i++) {
            write(store.getColumnWriter(descriptors.get(i)), columns.get(i).kind, cells.get(i));
        }
        store.endRecord();
        inGroup++;
        if (inGroup % LOOK == 0 && store.getBufferedSize() + pages.size() > most) {
            endGroup();
            begin();
        }
    }

    private void write(ColumnWriter writer, Kind kind, Object cell) {
        if (cell == null) {
            writer.writeNull(0, 0);
            return;
        }
        switch (kind) {
            case TEXT -> writer.write(Binary.fromString(redactor.redactAside((String) cell)), 0, 1);
            case WHOLE -> writer.write((Long) cell, 0, 1);
            case MOMENT -> writer.write(ChronoUnit.MICROS.between(Instant.EPOCH, (Instant) cell), 0, 1);
        }
    }

    private void endGroup() throws IOException {
        store.flush();
        store.close();
        List<ColumnPages> all = new ArrayList<>();
        descriptors.forEach(descriptor -> all.add(pages.getPageWriter(descriptor)));
        file.group(all, inGroup);
    }

    /** Writes what is left, and the footer without which it is no file of Parquet. */
    @Override
    public void close() throws IOException {
        try (file) {
            if (inGroup > 0) {
                endGroup();
            }
            file.end();
        }
    }
}
