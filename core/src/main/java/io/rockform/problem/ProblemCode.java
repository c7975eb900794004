// SPDX-License-Identifier: Apache-2.0
package io.rockform.problem;

/**
 * The stable names of everything that can go wrong. Scripts match on them; they are never renamed or reused.
 *
 * @see <a href="https://github.com/rockform/rockform/blob/main/docs/problems.md">docs/problems.md</a> for each one's way out
 */
public enum ProblemCode {
    /** The command line, a URL or an argument is malformed. */
    USAGE(ExitCode.USAGE),
    /** No {@code rockform.toml} here or above. */
    NO_PROJECT(ExitCode.USAGE),
    /** {@code rockform.toml} cannot be read, or says something unknown. */
    CONFIGURATION(ExitCode.USAGE),
    /** A file or directory cannot be read or written. */
    FILE(ExitCode.FAILED),
    /** Java sources of models or revisions do not compile. */
    COMPILATION(ExitCode.FAILED),
    /** A model says what StarRocks would refuse. */
    INVALID_MODEL(ExitCode.FAILED),
    /** SQL text that does not parse. */
    SYNTAX(ExitCode.FAILED),
    /** A StarRocks feature that Rockform does not know yet. */
    NOT_SUPPORTED_YET(ExitCode.FAILED),
    /** Something that Rockform leaves alone on purpose: external and temporary tables, objects of other catalogs. */
    NOT_MANAGED(ExitCode.FAILED),
    /** The server's version does not have the feature. */
    NOT_IN_THIS_VERSION(ExitCode.FAILED),
    /** No frontend answered at the URL. */
    UNREACHABLE(ExitCode.FAILED),
    /** The server refused user or password. */
    ACCESS_DENIED(ExitCode.FAILED),
    /** The database of the URL does not exist. */
    UNKNOWN_DATABASE(ExitCode.FAILED),
    /** The server refused a statement. */
    STATEMENT_REFUSED(ExitCode.FAILED),
    /** A schema-change job was cancelled, or did not end in time. */
    JOB_FAILED(ExitCode.FAILED),
    /** Another runner holds the lock of this history. */
    LOCKED(ExitCode.FAILED),
    /** No revision of that name. */
    UNKNOWN_REVISION(ExitCode.FAILED),
    /** The abbreviated revision name fits several. */
    AMBIGUOUS_REVISION(ExitCode.FAILED),
    /** The end of a range of revisions does not come from its start. */
    UNRELATED_RANGE(ExitCode.FAILED),
    /** The history has several heads where one is needed. */
    SEVERAL_HEADS(ExitCode.FAILED),
    /** The revision files do not form a history: a cycle, a missing parent, an id used twice. */
    BROKEN_HISTORY(ExitCode.FAILED),
    /** Revisions are not what their checksums say: changed after they were applied, gone, or added at once. */
    CHECKSUM(ExitCode.FAILED),
    /** The database is not at the revision that the verb needs. */
    NOT_UP_TO_DATE(ExitCode.FAILED),
    /** An earlier run stopped in the middle and left a statement in doubt. */
    INTERRUPTED_RUN(ExitCode.FAILED),
    /** A condition that a revision requires is not true. */
    PRECONDITION(ExitCode.FAILED),
    /** The live schema is not the one that the revisions expect. */
    DRIFT(ExitCode.UNSAFE),
    /** The cluster cannot run the plan now: too few backends, a job in the way. */
    NOT_READY(ExitCode.FAILED),
    /** The run did not end within its time. */
    TIMED_OUT(ExitCode.FAILED),
    /** A plan would not lead to what is declared, so nothing was written. */
    UNPROVEN(ExitCode.FAILED),
    /** An operation cannot be applied to the schema: StarRocks would refuse it. */
    OPERATION_REFUSED(ExitCode.FAILED),
    /** The step cannot be undone, or destroys data, and was not confirmed. */
    UNSAFE(ExitCode.UNSAFE),
    /** Code of the user's own, called by Rockform, failed. */
    HOOK_FAILED(ExitCode.FAILED),
    /** The run was interrupted by the user. */
    INTERRUPTED(ExitCode.FAILED),
    /** A fault in Rockform itself. */
    INTERNAL(ExitCode.FAILED);

    private final ExitCode exitCode;

    ProblemCode(ExitCode exitCode) {
        this.exitCode = exitCode;
    }

    /** The exit code of a command that ends with this problem. */
    public ExitCode exitCode() {
        return exitCode;
    }
}
