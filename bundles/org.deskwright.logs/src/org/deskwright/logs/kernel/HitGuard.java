package org.deskwright.logs.kernel;

import java.io.Serializable;

/**
 * What has to stand behind a literal for it to be a hit. Asked while the bytes are at hand, of literals that stand in
 * so many lines that to look at each line afterwards would take longer than all else. Asked before it is certain that
 * the literal stands there, as that mostly is not needed then. Safe to share by threads.
 */
public interface HitGuard extends Serializable {
    /**
     * Whether it may be a hit; also true where too little is known to tell.
     *
     * @param at behind the literal, which may be behind the end
     * @param end of the bytes that are known
     */
    boolean mayBe(byte[] bytes, int at, int end);
}
