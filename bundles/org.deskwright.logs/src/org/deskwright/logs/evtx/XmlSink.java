package org.deskwright.logs.evtx;

/** Takes the parts of an event as they come. */
interface XmlSink {
    void open(String element);

    /** Of the element that was opened last, before anything stands in it. */
    void attribute(String name, String value);

    void text(String text);

    /** The element ends, and one of the same name and attributes begins: that is how lists are written. */
    void next();

    void close();
}
