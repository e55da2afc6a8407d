package org.deskwright.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Writes the blocks of the series that a snapshot changes. They are made on threads of their own, while the one of the
 * transaction writes what else there is. For one transaction that writes.
 */
final class BlockWriting implements AutoCloseable {
    private static final int PROCESSORS = Math.min(4, Runtime.getRuntime().availableProcessors());

    private final Connection connection;
    private final ExecutorService makers = Executors.newFixedThreadPool(PROCESSORS,
            Thread.ofPlatform().daemon().name("store-blocks-", 0).factory());
    private final Map<Long, Future<BlockMaking.Blocks>> making = new TreeMap<>();

    BlockWriting(Connection connection) {
        this.connection = connection;
    }

    /**
     * Begins to make the blocks of a series.
     *
     * @param edit that is not changed any more
     */
    void begin(long series, SeriesEdit edit) {
        making.put(series, makers.submit(new BlockMaking(edit)::run));
    }

    /** Writes all that were begun. */
    void finish() throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(Blocks.INSERT)) {
            for (Map.Entry<Long, Future<BlockMaking.Blocks>> one : making.entrySet()) {
                long series = one.getKey();
                BlockMaking.Blocks blocks = made(one.getValue());
                if (blocks.afresh()) {
                    Database.execute(connection, "DELETE FROM block WHERE series = " + series);
                }
                for (BlockMaking.Made block : blocks.made()) {
                    write(insert, series, block);
                }
            }
        }
    }

    private void write(PreparedStatement insert, long series, BlockMaking.Made block) throws SQLException {
        if (block.ledger() == null) {
            Database.execute(connection,
                    "DELETE FROM block WHERE series = " + series + " AND place = " + block.place());
            return;
        }
        insert.setLong(1, series);
        insert.setInt(2, block.place());
        insert.setBytes(3, block.ledger());
        insert.setBytes(4, block.items());
        insert.executeUpdate();
    }

    private static BlockMaking.Blocks made(Future<BlockMaking.Blocks> making) throws SQLException {
        try {
            return making.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted", e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case SQLException problem -> throw problem;
                case RuntimeException problem -> throw problem;
                case Error problem -> throw problem;
                default -> throw new SQLException(e.getCause());
            }
        }
    }

    /** What is still being made is not needed any more. */
    @Override
    public void close() {
        makers.shutdownNow();
    }
}
