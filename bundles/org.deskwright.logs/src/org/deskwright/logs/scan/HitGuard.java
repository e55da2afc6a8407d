package org.deskwright.logs.scan;

import java.io.Serializable;

/**
 * What has to stand behind a literal for it to be a hit. Asked while the bytes are at hand, of literals that stand in
 * so many lines that to look at each line afterwards would take longer than all else. Safe to share by threads.
 */
public interface HitGuard extends Serializable {
    /**
     * Whether it may be a hit; also true where too little is known to tell.
     *
     * @param at behind the literal
     * @param end of the bytes that are known
     */
    boolean mayBe(byte[] bytes, int at, int end);
}
