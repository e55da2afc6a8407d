package org.deskwright.logs.evtx;

/** What one event fills into its template. */
record Values(int[] types, int[] places, int[] lengths) {
    static final Values NONE = new Values(new int[0], new int[0], new int[0]);

    /** How many, then length and type of each, then the values themselves. */
    static Values read(Bytes bytes, Cursor cursor) {
        int count = cursor.place();
        if (count > cursor.left() / Integer.BYTES) {
            throw new DamagedException("it has more values than there is room for");
        }
        Cursor table = new Cursor(bytes, cursor.pass(4L * count), 4L * count);
        Values values = new Values(new int[count], new int[count], new int[count]);
        for (int i = 0; i < count; i++) {
            values.lengths[i] = table.u16();
            values.types[i] = table.u8();
            table.u8();
            values.places[i] = cursor.pass(values.lengths[i]);
        }
        return values;
    }

    int count() {
        return types.length;
    }

    int type(int index) {
        return types[index];
    }

    int at(int index) {
        return places[index];
    }

    int length(int index) {
        return lengths[index];
    }
}
