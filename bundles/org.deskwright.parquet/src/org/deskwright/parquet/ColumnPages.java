package org.deskwright.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.column.statistics.SizeStatistics;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.column.statistics.geospatial.GeospatialStatistics;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DictionaryPageHeader;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Util;

/** The pages of one column of a row group, packed and with their headers, as they stand in the file. */
final class ColumnPages implements PageWriter {
    private final ByteArrayOutputStream dictionary = new ByteArrayOutputStream();
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private final Set<Encoding> encodings = EnumSet.noneOf(Encoding.class);
    private long values;
    private long nulls;
    /** Bytes with headers before they were packed. */
    private long unpacked;

    @Override
    public void writePage(BytesInput bytes, int valueCount, Statistics<?> statistics,
            org.apache.parquet.column.Encoding repetition, org.apache.parquet.column.Encoding definition,
            org.apache.parquet.column.Encoding encoding) throws IOException {
        DataPageHeader header = new DataPageHeader(valueCount, used(encoding), used(definition), used(repetition));
        write(bytes, data, PageType.DATA_PAGE, page -> page.setData_page_header(header));
        values += valueCount;
        nulls += statistics.getNumNulls();
    }

    @Override
    public void writePage(BytesInput bytes, int valueCount, int rowCount, Statistics<?> statistics,
            org.apache.parquet.column.Encoding repetition, org.apache.parquet.column.Encoding definition,
            org.apache.parquet.column.Encoding encoding) throws IOException {
        writePage(bytes, valueCount, statistics, repetition, definition, encoding);
    }

    @Override
    public void writePage(BytesInput bytes, int valueCount, int rowCount, Statistics<?> statistics,
            SizeStatistics sizes, GeospatialStatistics places, org.apache.parquet.column.Encoding repetition,
            org.apache.parquet.column.Encoding definition, org.apache.parquet.column.Encoding encoding)
            throws IOException {
        writePage(bytes, valueCount, statistics, repetition, definition, encoding);
    }

    @Override
    public void writePageV2(int rowCount, int nullCount, int valueCount, BytesInput repetitionLevels,
            BytesInput definitionLevels, org.apache.parquet.column.Encoding encoding, BytesInput bytes,
            Statistics<?> statistics) {
        throw new UnsupportedOperationException("pages are written in their first version, which all programs read");
    }

    @Override
    public void writeDictionaryPage(DictionaryPage page) throws IOException {
        DictionaryPageHeader header = new DictionaryPageHeader(page.getDictionarySize(), used(page.getEncoding()));
        write(page.getBytes(), dictionary, PageType.DICTIONARY_PAGE,
                written -> written.setDictionary_page_header(header));
    }

    private Encoding used(org.apache.parquet.column.Encoding encoding) {
        Encoding same = Encoding.valueOf(encoding.name());
        encodings.add(same);
        return same;
    }

    /** Tells a page of what kind it is. */
    @FunctionalInterface
    private interface Told {
        void in(PageHeader page);
    }

    private void write(BytesInput bytes, ByteArrayOutputStream out, PageType type, Told told) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            bytes.writeAllTo(gzip);
        }
        PageHeader header = new PageHeader(type, Math.toIntExact(bytes.size()), packed.size());
        told.in(header);
        int before = out.size();
        Util.writePageHeader(header, out);
        unpacked += out.size() - before + bytes.size();
        packed.writeTo(out);
    }

    @Override
    public long getMemSize() {
        return (long) dictionary.size() + data.size();
    }

    @Override
    public long allocatedSize() {
        return getMemSize();
    }

    @Override
    public String memUsageString(String prefix) {
        return prefix + " " + getMemSize() + " bytes";
    }

    /** Of the dictionary, which stands before the data; 0 where there is none. */
    int dictionarySize() {
        return dictionary.size();
    }

    void writeTo(OutputStream out) throws IOException {
        dictionary.writeTo(out);
        data.writeTo(out);
    }

    List<Encoding> encodings() {
        return new ArrayList<>(encodings);
    }

    long values() {
        return values;
    }

    long nulls() {
        return nulls;
    }

    long unpacked() {
        return unpacked;
    }
}
