package org.deskwright.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.deskwright.estate.live.LiveListener;
import org.deskwright.estate.live.LivePage;

/** What a child does: a refresh into {@code FILE} that never ends. */
final class ChildRefresh {
    private ChildRefresh() {
    }

    @SuppressWarnings("java:S106") // it is a program
    public static void main(String[] args) throws Exception {
        try (EstateStore store = EstateStore.open(Path.of(args[0]))) {
            EstateRefresh.run(store, (sources, listener) -> {
                for (int page = 1;; page++) {
                    listener.page(new LivePage(Pages.IRELAND, Pages.WORKSPACES, page, Pages.hour(2), new String(
                            ChildWriter.some(page * 500, page * 500 + 500, "STARTING"), StandardCharsets.UTF_8)));
                    if (page == 40) {
                        System.out.println("under way");
                    }
                }
            }, List.of(), () -> Pages.hour(2), LiveListener.NONE);
        }
    }
}
