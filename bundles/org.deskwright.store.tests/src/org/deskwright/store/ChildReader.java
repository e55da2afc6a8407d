package org.deskwright.store;

import java.nio.file.Path;

/** What a child does: {@code FILE} opens it, says whether it set one aside, and keeps it open until it is killed. */
final class ChildReader {
    private ChildReader() {
    }

    @SuppressWarnings("java:S106") // it is a program
    public static void main(String[] args) throws Exception {
        try (EstateStore store = EstateStore.open(Path.of(args[0]))) {
            store.snapshots();
            System.out.println(store.setAside().isPresent() ? "opened a new one" : "opened");
            while (true) {
                Thread.sleep(1000);
            }
        }
    }
}
