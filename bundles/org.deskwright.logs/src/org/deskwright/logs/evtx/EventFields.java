package org.deskwright.logs.evtx;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers from the XML of an event what is known of all events, and its data. */
final class EventFields implements XmlSink {
    private static final String SYSTEM = "System";
    private static final String RENDERING = "RenderingInfo";
    /** What a provider tells in elements of its own, some all in their attributes. */
    private static final String OWN = "UserData";

    private final List<String> path = new ArrayList<>();
    private final Map<String, String> system = new HashMap<>();
    private final List<WindowsEvent.Datum> data = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    /** Whether the element that is open holds no other so far. */
    private boolean leaf;
    private String dataName = "";
    private String message = "";

    @Override
    public void open(String element) {
        path.add(element);
        text.setLength(0);
        dataName = "";
        leaf = true;
    }

    @Override
    public void attribute(String name, String value) {
        if (isUnder(SYSTEM)) {
            system.put(path.getLast() + "." + name, value);
        } else if (name.equals("Name")) {
            dataName = value;
        } else if (isUnder(OWN) && !name.startsWith("xmlns")) {
            data.add(new WindowsEvent.Datum(path.getLast() + "." + name, value));
        }
    }

    @Override
    public void text(String more) {
        text.append(more);
    }

    @Override
    public void next() {
        take();
        text.setLength(0);
    }

    @Override
    public void close() {
        if (leaf) {
            take();
        }
        leaf = false;
        if (!path.isEmpty()) {
            path.removeLast();
        }
        text.setLength(0);
    }

    private void take() {
        if (path.isEmpty()) {
            return;
        }
        String element = path.getLast();
        if (isUnder(SYSTEM)) {
            system.put(element, text.toString());
        } else if (isUnder(RENDERING)) {
            message = element.equals("Message") ? text.toString() : message;
        } else if (path.size() > 2 && (!text.isEmpty() || !dataName.isEmpty() || element.equals("Data"))) {
            data.add(new WindowsEvent.Datum(dataName.isEmpty() && !element.equals("Data") ? element : dataName,
                    text.toString()));
        }
    }

    private boolean isUnder(String section) {
        return path.size() > 2 && path.get(1).equals(section);
    }

    /** @param written when its record was made, for where the event tells no time */
    WindowsEvent event(Instant written) {
        return new WindowsEvent(time(written), level(), get("Provider.Name"), get("EventID"), get("Task"),
                get("Channel"), get("Computer"), message, data);
    }

    private String get(String name) {
        return system.getOrDefault(name, "");
    }

    private Instant time(Instant written) {
        try {
            return Instant.parse(get("TimeCreated.SystemTime"));
        } catch (DateTimeException e) {
            return written;
        }
    }

    private String level() {
        long keywords = keywords();
        if ((keywords & 0x0010_0000_0000_0000L) != 0) {
            return "Audit Failure";
        }
        if ((keywords & 0x0020_0000_0000_0000L) != 0) {
            return "Audit Success";
        }
        return switch (get("Level")) {
            case "1" -> "Critical";
            case "2" -> "Error";
            case "3" -> "Warning";
            case "5" -> "Verbose";
            default -> "Information";
        };
    }

    private long keywords() {
        String told = get("Keywords");
        try {
            return told.startsWith("0x") ? Long.parseUnsignedLong(told.substring(2), 16) : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
