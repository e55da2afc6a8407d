package org.deskwright.estate.model;

import java.util.Arrays;

import org.deskwright.core.evidence.Scope;

/** The WorkSpaces of one account and Region that run alike and are in the same state; there is at least one. */
public final class Cohort {
    private final Scope scope;
    private final WorkspaceProperties properties;
    private final String state;
    private final boolean live;
    /** Of its WorkSpaces, in the list of all; ascending. */
    private int[] places = new int[4];
    private int size;

    Cohort(Workspace first) {
        scope = first.scope();
        properties = first.properties();
        state = first.state();
        live = first.isLive();
    }

    void add(int place) {
        if (size == places.length) {
            places = Arrays.copyOf(places, 2 * size);
        }
        places[size++] = place;
    }

    public Scope scope() {
        return scope;
    }

    public WorkspaceProperties properties() {
        return properties;
    }

    public String operatingSystem() {
        return properties.operatingSystem();
    }

    public String state() {
        return state;
    }

    /** Whether they are neither gone nor going. */
    public boolean isLive() {
        return live;
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    int place(int i) {
        return places[i];
    }
}
