package org.deskwright.store;

import java.nio.file.Path;

/** What a child does: {@code FILE REGION COUNT} takes snapshots one after another; count 0 never ends the first. */
final class ChildWriter {
    private ChildWriter() {
    }

    @SuppressWarnings("java:S106") // it is a program
    public static void main(String[] args) throws Exception {
        Request request = Request.whole(new org.deskwright.core.evidence.Scope("111122223333", args[1]),
                Pages.WORKSPACES);
        int count = Integer.parseInt(args[2]);
        try (EstateStore store = EstateStore.open(Path.of(args[0]))) {
            if (count == 0) {
                writeOn(store.begin("child", Pages.hour(2)), request);
            }
            for (int i = 1; i <= count; i++) {
                try (SnapshotWriter writer = store.begin(args[1], Pages.hour(i))) {
                    writer.page(request, some(0, 50, i % 2 == 0 ? "AVAILABLE" : "STOPPED"), Pages.hour(i));
                    writer.complete(request, Pages.hour(i));
                    writer.commit();
                }
            }
        }
    }

    private static void writeOn(SnapshotWriter writer, Request request) throws Exception {
        for (int i = 0;; i += 500) {
            writer.page(request, some(i, i + 500, "STARTING"), Pages.hour(2));
            if (i == 20_000) {
                System.out.println("under way");
            }
        }
    }

    static byte[] some(int from, int to, String state) {
        String[] states = new String[to - from];
        for (int i = from; i < to; i++) {
            states[i - from] = "a" + i + "=" + state;
        }
        return Pages.workspaces(states);
    }
}
