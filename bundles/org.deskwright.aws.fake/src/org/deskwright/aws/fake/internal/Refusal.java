package org.deskwright.aws.fake.internal;

/** An error as AWS answers it. */
public final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;
    private final String code;
    private final int status;

    public Refusal(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    public static Refusal invalid(String message) {
        return new Refusal(400, "InvalidParameterValuesException", message);
    }

    public static Refusal unknown(String operation) {
        return new Refusal(400, "UnknownOperationException", "The fake does not know " + operation);
    }

    public String code() {
        return code;
    }

    public int status() {
        return status;
    }
}
