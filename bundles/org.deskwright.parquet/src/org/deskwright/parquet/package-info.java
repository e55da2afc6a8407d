/**
 * Tables as files of Apache Parquet, for other programs. Start at {@link org.deskwright.parquet.ParquetTable}.
 * <p>
 * Values are encoded and described by the libraries of parquet-java that need no Hadoop; what puts the parts of a file
 * behind each other, which in parquet-java does need it, is here: pages, row groups and the footer, as the
 * specification of the format (github.com/apache/parquet-format) lays them out.
 */
package org.deskwright.parquet;
