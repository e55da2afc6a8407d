package org.deskwright.logs.session;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes strands that belong together, to be read again by the same codec. */
final class BundleCodec implements SpillSort.Codec<Bundle> {
    private final List<Marker> markers;
    private final Map<Marker, Integer> numbers = new HashMap<>();
    private final List<String> logs = new ArrayList<>();
    private final Map<String, Integer> logNumbers = new HashMap<>();

    BundleCodec(SessionRules rules) {
        markers = Stream.concat(rules.markers().stream(), rules.metrics().stream().map(MetricRule::marker)).toList();
        markers.forEach(marker -> numbers.putIfAbsent(marker, numbers.size()));
    }

    @Override
    public void write(Bundle bundle, DataOutput out) throws IOException {
        out.writeByte(bundle.link().ordinal());
        out.writeInt(bundle.strands().size());
        for (Strand strand : bundle.strands()) {
            out.writeUTF(strand.session());
            out.writeLong(strand.left());
            out.writeLong(strand.measured());
            when(strand.last(), out);
            out.writeBoolean(strand.followed());
            out.writeBoolean(strand.again());
            out.writeInt(strand.events().size());
            for (Event event : strand.events()) {
                event(event, out);
            }
        }
    }

    private void event(Event event, DataOutput out) throws IOException {
        out.writeShort(numbers.get(event.marker()));
        Place place = event.place();
        out.writeInt(logNumbers.computeIfAbsent(place.log(), log -> {
            logs.add(log);
            return logs.size() - 1;
        }));
        out.writeLong(place.line());
        out.writeLong(place.at());
        when(place.when(), out);
        out.writeUTF(event.session());
        out.writeByte(event.told().size());
        for (Map.Entry<String, String> told : event.told().entrySet()) {
            out.writeUTF(told.getKey());
            out.writeUTF(told.getValue());
        }
    }

    private static void when(When when, DataOutput out) throws IOException {
        out.writeByte(when.clock().ordinal());
        out.writeLong(when.micros());
        out.writeLong(when.told());
        out.writeBoolean(when.unsure());
    }

    @Override
    public Bundle read(DataInput in) throws IOException {
        Session.Link link = Session.Link.values()[in.readByte()];
        List<Strand> strands = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            String session = in.readUTF();
            long cut = in.readLong();
            long measured = in.readLong();
            When last = when(in);
            boolean followed = in.readBoolean();
            boolean again = in.readBoolean();
            List<Event> events = new ArrayList<>();
            for (int more = in.readInt(); more > 0; more--) {
                events.add(event(in));
            }
            strands.add(new Strand(session, events, cut, measured, last, followed, again));
        }
        return new Bundle(strands, link);
    }

    private Event event(DataInput in) throws IOException {
        Marker marker = markers.get(in.readUnsignedShort());
        Place place = new Place(logs.get(in.readInt()), in.readLong(), in.readLong(), when(in));
        String session = in.readUTF();
        Map<String, String> told = new LinkedHashMap<>();
        for (int left = in.readByte(); left > 0; left--) {
            told.put(in.readUTF(), in.readUTF());
        }
        return new Event(marker, place, session, told);
    }

    private static When when(DataInput in) throws IOException {
        return new When(When.Clock.values()[in.readByte()], in.readLong(), in.readLong(), in.readBoolean());
    }
}
