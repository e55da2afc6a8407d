package org.deskwright.certificates.der;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A row of an {@link Asn1Tree} with those beneath it, so that a place among the bytes leads to what stands there. */
public final class Asn1Node {
    private final Asn1Tree.Row row;
    private final Asn1Node above;
    private final List<Asn1Node> parts = new ArrayList<>();

    private Asn1Node(Asn1Tree.Row row, Asn1Node above) {
        this.row = row;
        this.above = above;
    }

    public static Asn1Node of(DerValue root) {
        Deque<Asn1Node> open = new ArrayDeque<>();
        Asn1Node top = null;
        for (Asn1Tree.Row row : Asn1Tree.of(root)) {
            while (open.size() > row.depth()) {
                open.pop();
            }
            Asn1Node node = new Asn1Node(row, open.peek());
            if (node.above == null) {
                top = node;
            } else {
                node.above.parts.add(node);
            }
            open.push(node);
        }
        return top;
    }

    public Asn1Tree.Row row() {
        return row;
    }

    public Optional<Asn1Node> above() {
        return Optional.ofNullable(above);
    }

    public List<Asn1Node> parts() {
        return Collections.unmodifiableList(parts);
    }

    /** The innermost value in which that byte stands; empty where it stands in none. */
    public Optional<Asn1Node> at(int offset) {
        if (offset < row.offset() || offset >= row.end()) {
            return Optional.empty();
        }
        Asn1Node found = this;
        for (Optional<Asn1Node> next = Optional.of(this); next.isPresent();) {
            found = next.get();
            next = found.parts.stream().filter(part -> offset >= part.row.offset() && offset < part.row.end())
                    .findFirst();
        }
        return Optional.of(found);
    }
}
