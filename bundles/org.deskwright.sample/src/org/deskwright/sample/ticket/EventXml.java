package org.deskwright.sample.ticket;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes an event as binary XML: a template, where the chunk does not have it, and the values of the event. */
final class EventXml {
    private static final int STRING = 0x01;
    private static final int BYTE = 0x04;
    private static final int SHORT = 0x06;
    private static final int LONG = 0x0a;
    private static final int TIME = 0x11;
    private static final int HEX32 = 0x14;
    private static final int HEX64 = 0x15;

    private final EventChunk chunk;
    private final ByteBuffer out;
    private final List<Value> values = new ArrayList<>();

    EventXml(EventChunk chunk, ByteBuffer out) {
        this.chunk = chunk;
        this.out = out;
    }

    private record Value(int type, byte[] bytes) {}

    void write(WindowsEvent event, long number, String computer, Map<List<Object>, Integer> templates) {
        values(event, number, computer);
        fragment();
        out.put((byte) 0x0c).put((byte) 1).putInt(event.shape().hashCode());
        Integer known = templates.get(event.shape());
        if (known == null) {
            templates.put(event.shape(), out.position() + Integer.BYTES);
            out.putInt(out.position() + Integer.BYTES);
            template(event);
        } else {
            out.putInt(known);
        }
        out.putInt(values.size());
        values.forEach(value -> out.putShort((short) value.bytes.length).put((byte) value.type).put((byte) 0));
        values.forEach(value -> out.put(value.bytes));
        out.put((byte) 0);
    }

    private void values(WindowsEvent event, long number, String computer) {
        value(SHORT, event.id());
        value(BYTE, event.level());
        value(HEX64, event.keywords());
        value(TIME, EventChunk.ticks(event.time()));
        value(LONG, number);
        text(computer);
        for (Object value : event.data().values()) {
            if (value instanceof Long hex) {
                value(HEX32, hex);
            } else {
                text(value.toString());
            }
        }
    }

    private void value(int type, long value) {
        int length = type == BYTE ? 1 : type == SHORT ? 2 : type == HEX32 ? 4 : 8;
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (value >>> Byte.SIZE * i);
        }
        values.add(new Value(type, bytes));
    }

    private void text(String text) {
        values.add(new Value(STRING, text.getBytes(StandardCharsets.UTF_16LE)));
    }

    private void fragment() {
        out.put((byte) 0x0f).put((byte) 1).put((byte) 1).put((byte) 0);
    }

    private void template(WindowsEvent event) {
        int begin = out.position();
        out.putInt(0).putInt(event.shape().hashCode()).putInt(0).putLong(0).putInt(0);
        fragment();
        element("Event", () -> {}, () -> {
            element("System", () -> {}, () -> system(event));
            element("EventData", () -> {}, () -> {
                int index = 6;
                for (Map.Entry<String, Object> datum : event.data().entrySet()) {
                    int place = index++;
                    element("Data", () -> attribute("Name", () -> literal(datum.getKey())),
                            () -> substitution(place, datum.getValue() instanceof Long ? HEX32 : STRING));
                }
            });
        });
        out.put((byte) 0);
        out.putInt(begin + 20, out.position() - begin - 24);
    }

    private void system(WindowsEvent event) {
        element("Provider", () -> attribute("Name", () -> literal(event.provider())), () -> {});
        element("EventID", () -> {}, () -> substitution(0, SHORT));
        element("Level", () -> {}, () -> substitution(1, BYTE));
        element("Task", () -> {}, () -> literal("0"));
        element("Keywords", () -> {}, () -> substitution(2, HEX64));
        element("TimeCreated", () -> attribute("SystemTime", () -> substitution(3, TIME)), () -> {});
        element("EventRecordID", () -> {}, () -> substitution(4, LONG));
        element("Channel", () -> {}, () -> literal(event.channel()));
        element("Computer", () -> {}, () -> substitution(5, STRING));
    }

    private void element(String name, Runnable attributes, Runnable content) {
        int token = out.position();
        out.put((byte) 0x01).putShort((short) -1);
        int size = out.position();
        out.putInt(0);
        chunk.name(name);
        int list = out.position();
        out.putInt(0);
        attributes.run();
        if (out.position() == list + Integer.BYTES) {
            out.position(list);
        } else {
            out.put(token, (byte) 0x41).putInt(list, out.position() - list - Integer.BYTES);
        }
        int inner = out.position();
        out.put((byte) 0x02);
        content.run();
        if (out.position() == inner + 1) {
            out.put(inner, (byte) 0x03);
        } else {
            out.put((byte) 0x04);
        }
        out.putInt(size, out.position() - size - Integer.BYTES);
    }

    private void attribute(String name, Runnable value) {
        out.put((byte) 0x06);
        chunk.name(name);
        value.run();
    }

    private void literal(String text) {
        out.put((byte) 0x05).put((byte) STRING).putShort((short) text.length())
                .put(text.getBytes(StandardCharsets.UTF_16LE));
    }

    private void substitution(int index, int type) {
        out.put((byte) 0x0e).putShort((short) index).put((byte) type);
    }
}
