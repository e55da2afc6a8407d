package org.deskwright.store;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A store that is open while a test runs. */
abstract class StoreFixture {
    @TempDir
    Path folder;
    EstateStore store;

    @BeforeEach
    void open() throws Exception {
        store = Pages.store(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }
}
