package org.deskwright.store;

import java.nio.file.Path;
import java.util.Map;

import org.deskwright.core.evidence.Scope;

/**
 * What a child does: {@code FILE REGION COUNT} refreshes its Region and reads the whole store, again and again, as a
 * workbench on a store that others use, too. Ends badly when it reads anything but what it wrote last.
 */
final class ChildWorkbench {
    private static final int ITEMS = 50;

    private ChildWorkbench() {
    }

    @SuppressWarnings("java:S106") // it is a program
    public static void main(String[] args) throws Exception {
        Request request = Request.whole(new Scope("111122223333", args[1]), Pages.WORKSPACES);
        try (EstateStore store = EstateStore.open(Path.of(args[0]))) {
            for (int i = 1; i <= Integer.parseInt(args[2]); i++) {
                String state = i % 2 == 0 ? "AVAILABLE" : "STOPPED";
                try (SnapshotWriter writer = store.begin(args[1], Pages.hour(i))) {
                    writer.page(request, ChildWriter.some(0, ITEMS, state), Pages.hour(i));
                    writer.complete(request, Pages.hour(i));
                    writer.commit();
                }
                Map<String, String> placed = Pages.placed(store.newestState().orElseThrow());
                long same = placed.entrySet().stream()
                        .filter(e -> e.getKey().startsWith(args[1]) && e.getValue().equals(state)).count();
                if (same != ITEMS) {
                    throw new IllegalStateException("round " + i + ": " + same + " are " + state + " in " + placed);
                }
                System.out.println("round " + i + ".");
            }
        }
    }
}
