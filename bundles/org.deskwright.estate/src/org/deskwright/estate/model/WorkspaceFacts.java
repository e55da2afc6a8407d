package org.deskwright.estate.model;

import java.util.List;

/**
 * What is known of WorkSpaces beside their ids, each under a place of its own; named as in {@link Workspace}.
 * Immutable. An answer cannot fail: whoever makes them has looked at all that they are made of.
 */
public interface WorkspaceFacts {
    String directoryId(int place);

    String userName(int place);

    String ipAddress(int place);

    String state(int place);

    String bundleId(int place);

    String subnetId(int place);

    String errorCode(int place);

    String errorMessage(int place);

    String computerName(int place);

    String volumeEncryptionKey(int place);

    WorkspaceProperties properties(int place);

    List<String> modificationStates(int place);

    Unknown more(int place);

    /** All of one, by which it is compared with others. */
    default OfOne of(int place) {
        return new OfOne(directoryId(place), userName(place), ipAddress(place), state(place), bundleId(place),
                subnetId(place), errorCode(place), errorMessage(place), computerName(place), volumeEncryptionKey(place),
                properties(place), modificationStates(place), more(place));
    }

    /** Those of one WorkSpace alone, whatever place is asked for. */
    record OfOne(String directoryId, String userName, String ipAddress, String state, String bundleId, String subnetId,
            String errorCode, String errorMessage, String computerName, String volumeEncryptionKey,
            WorkspaceProperties properties, List<String> modificationStates, Unknown more) implements WorkspaceFacts {
        @Override
        public String directoryId(int place) {
            return directoryId;
        }

        @Override
        public String userName(int place) {
            return userName;
        }

        @Override
        public String ipAddress(int place) {
            return ipAddress;
        }

        @Override
        public String state(int place) {
            return state;
        }

        @Override
        public String bundleId(int place) {
            return bundleId;
        }

        @Override
        public String subnetId(int place) {
            return subnetId;
        }

        @Override
        public String errorCode(int place) {
            return errorCode;
        }

        @Override
        public String errorMessage(int place) {
            return errorMessage;
        }

        @Override
        public String computerName(int place) {
            return computerName;
        }

        @Override
        public String volumeEncryptionKey(int place) {
            return volumeEncryptionKey;
        }

        @Override
        public WorkspaceProperties properties(int place) {
            return properties;
        }

        @Override
        public List<String> modificationStates(int place) {
            return modificationStates;
        }

        @Override
        public Unknown more(int place) {
            return more;
        }

        @Override
        public OfOne of(int place) {
            return this;
        }
    }
}
