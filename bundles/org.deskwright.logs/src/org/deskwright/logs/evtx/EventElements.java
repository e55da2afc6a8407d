package org.deskwright.logs.evtx;

import java.util.function.Consumer;

/** Takes the events out of XML as the Event Viewer and wevtutil write it, with or without an element around all. */
final class EventElements implements ExportedEvents {
    private static final String EVENT = "Event";
    private static final int MOST_DEPTH = 64;
    /** Letters of an event; what is behind them is left out. */
    private static final int MOST = 1 << 20;

    private final Consumer<WindowsEvent> sink;
    private EventFields fields;
    private int depth;
    private long letters;
    private long broken;

    EventElements(Consumer<WindowsEvent> sink) {
        this.sink = sink;
    }

    @Override
    public void open(String element) {
        if (element.equals(EVENT)) {
            broken += fields == null ? 0 : 1;
            fields = new EventFields();
            depth = 0;
            letters = 0;
        }
        if (fields != null && depth++ < MOST_DEPTH) {
            fields.open(element);
        }
    }

    @Override
    public void attribute(String name, String value) {
        if (fields != null && depth <= MOST_DEPTH && has(value)) {
            fields.attribute(name, value);
        }
    }

    @Override
    public void text(String text) {
        if (fields != null && depth <= MOST_DEPTH && has(text)) {
            fields.text(text);
        }
    }

    private boolean has(String text) {
        letters += text.length();
        return letters <= MOST;
    }

    @Override
    public void next() {
        // lists of values are written in the binary form alone
    }

    @Override
    public void close() {
        if (fields == null) {
            return;
        }
        if (depth-- <= MOST_DEPTH) {
            fields.close();
        }
        if (depth == 0) {
            WindowsEvent event = fields.event(null);
            fields = null;
            if (event.time() == null) {
                broken++;
            } else {
                sink.accept(event);
            }
        }
    }

    @Override
    public long broken() {
        return broken + (fields == null ? 0 : 1);
    }
}
