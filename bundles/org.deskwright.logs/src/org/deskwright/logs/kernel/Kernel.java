package org.deskwright.logs.kernel;

import java.util.List;
import java.util.Map;

/**
 * Finds lines and literals in bytes. A range may be any part of the bytes: what is found belongs to the range it begins
 * in, so that ranges side by side find everything once, wherever their borders are.
 */
public interface Kernel {
    /**
     * Bytes that an array has behind those that are looked at: they are read along, and whatever they are is no matter.
     */
    int PADDING = 128;

    /** Such as {@code vectors of 256 bits}, for a benchmark to tell. */
    String name();

    /**
     * The positions of the line feeds from {@code from} to before {@code to}, ascending.
     *
     * @param found takes them; as long as the range
     * @return how many there are
     */
    int lineFeeds(byte[] bytes, int from, int to, int[] found);

    /**
     * Literals ready to be looked for by this kernel; any other finds them, too, if not as fast.
     *
     * @param literals none empty
     * @param guards what has to stand behind some of them, by their numbers
     * @param ignoreCase of the letters of ASCII
     * @param sample of what is to be read, some hundred kilobytes; may be empty, which costs time
     * @throws IllegalArgumentException when a literal is empty
     */
    LiteralSet prepare(List<byte[]> literals, Map<Integer, HitGuard> guards, boolean ignoreCase, byte[] sample);

    /**
     * Where literals that are hits begin from {@code from} to before {@code to}, in no certain order.
     *
     * @param end of the bytes that may belong to a literal; {@link LiteralSet#longest} behind {@code to}, where there
     *     are as many. The array is longer by the padding
     */
    void literals(LiteralSet set, byte[] bytes, int from, int to, int end, HitSink hits);
}
