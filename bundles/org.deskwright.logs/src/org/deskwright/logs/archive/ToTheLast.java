package org.deskwright.logs.archive;

import java.io.FilterInputStream;
import java.io.IOException;

import org.apache.commons.compress.compressors.CompressorInputStream;

/**
 * Gives out what was unpacked before the packed bytes broke off, and only then tells that they did: else what was got
 * of the piece that was asked for would be lost, and with it the last lines.
 */
final class ToTheLast extends FilterInputStream {
    private final CompressorInputStream unpacking;
    private long count;
    private IOException broken;

    ToTheLast(CompressorInputStream unpacking) {
        super(unpacking);
        this.unpacking = unpacking;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (broken != null) {
            throw broken;
        }
        int got;
        try {
            got = super.read(into, from, length);
        } catch (RefusedException e) {
            throw e;
        } catch (IOException e) {
            got = (int) (unpacking.getBytesRead() - count); // they are in the array already
            if (got <= 0) {
                throw e;
            }
            broken = e;
        }
        count += Math.max(0, got);
        return got;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
