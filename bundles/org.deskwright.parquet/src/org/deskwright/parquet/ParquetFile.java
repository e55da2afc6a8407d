package org.deskwright.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.MicroSeconds;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Statistics;
import org.apache.parquet.format.StringType;
import org.apache.parquet.format.TimeUnit;
import org.apache.parquet.format.TimestampType;
import org.apache.parquet.format.Type;
import org.apache.parquet.format.Util;
import org.deskwright.parquet.ParquetTable.Column;

/** Puts the parts of a file behind each other: its mark, row groups, what stands where, and its mark again. */
final class ParquetFile implements AutoCloseable {
    private static final byte[] MARK = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;

    private final OutputStream out;
    private final List<Column> columns;
    private final List<RowGroup> groups = new ArrayList<>();
    private long position;
    private long rows;

    ParquetFile(OutputStream out, List<Column> columns) throws IOException {
        this.out = out;
        this.columns = List.copyOf(columns);
        out.write(MARK);
        position = MARK.length;
    }

    /** @param pages of all columns, in their order */
    void group(List<ColumnPages> pages, long count) throws IOException {
        List<ColumnChunk> chunks = new ArrayList<>();
        long unpacked = 0;
        for (int i = 0; i < pages.size(); i++) {
            ColumnPages each = pages.get(i);
            chunks.add(new ColumnChunk(position).setMeta_data(described(columns.get(i), each)));
            each.writeTo(out);
            position += each.getMemSize();
            unpacked += each.unpacked();
        }
        groups.add(new RowGroup(chunks, unpacked, count));
        rows += count;
    }

    private ColumnMetaData described(Column column, ColumnPages pages) {
        long data = position + pages.dictionarySize();
        ColumnMetaData described = new ColumnMetaData(type(column), pages.encodings(), List.of(column.name()),
                CompressionCodec.GZIP, pages.values(), pages.unpacked(), pages.getMemSize(), data);
        if (pages.dictionarySize() > 0) {
            described.setDictionary_page_offset(position);
        }
        return described.setStatistics(new Statistics().setNull_count(pages.nulls()));
    }

    private static Type type(Column column) {
        return column.kind() == ParquetTable.Kind.TEXT ? Type.BYTE_ARRAY : Type.INT64;
    }

    private List<SchemaElement> schema() {
        List<SchemaElement> schema = new ArrayList<>();
        schema.add(new SchemaElement("record").setNum_children(columns.size()));
        for (Column column : columns) {
            SchemaElement element = new SchemaElement(column.name()).setType(type(column))
                    .setRepetition_type(FieldRepetitionType.OPTIONAL);
            switch (column.kind()) {
                case TEXT ->
                    element.setConverted_type(ConvertedType.UTF8).setLogicalType(LogicalType.STRING(new StringType()));
                case MOMENT -> element.setConverted_type(ConvertedType.TIMESTAMP_MICROS).setLogicalType(
                        LogicalType.TIMESTAMP(new TimestampType(true, TimeUnit.MICROS(new MicroSeconds()))));
                case WHOLE -> {
                    // what it is without anything being said
                }
            }
            schema.add(element);
        }
        return schema;
    }

    /** Nothing comes behind it. */
    void end() throws IOException {
        ByteArrayOutputStream footer = new ByteArrayOutputStream();
        Util.writeFileMetaData(new FileMetaData(VERSION, schema(), rows, groups).setCreated_by("deskwright"), footer);
        footer.writeTo(out);
        out.write(ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(footer.size()).array());
        out.write(MARK);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
