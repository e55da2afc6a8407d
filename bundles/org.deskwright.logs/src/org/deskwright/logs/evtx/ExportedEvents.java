package org.deskwright.logs.evtx;

/** Takes events out of some kind of XML. */
interface ExportedEvents extends XmlSink {
    /** How many begin and do not end, or do not tell their time. */
    long broken();
}
