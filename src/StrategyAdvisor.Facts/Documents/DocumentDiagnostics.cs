using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Facts.Documents;

/// <summary>The mistakes that a YAML or JSON file can hold whatever it is about.</summary>
public static class DocumentDiagnostics
{
    public static readonly DiagnosticKind FileMissing = new("DOC001", "file-missing", "there is no file `{0}`");

    public static readonly DiagnosticKind FileIsFolder = new("DOC002", "file-is-folder", "`{0}` is a folder, not a file");

    public static readonly DiagnosticKind FileUnreadable = new("DOC003", "file-unreadable", "the file `{0}` cannot be read: {1}");

    public static readonly DiagnosticKind FolderUnreadable =
        new("DOC063", "folder-unreadable", "the folders in `{0}` cannot be read to the end", "name the folder that holds the pack alone, free of links to itself, and let it be read");

    public static readonly DiagnosticKind LeadsOut = new("DOC064", "leads-out", "`{0}` is a link that leads out of the folder, and what is behind it is not read", "put a copy into the folder, or take the link away");

    public static readonly DiagnosticKind FileTooLarge = new("DOC004", "file-too-large", "the file is larger than {0} bytes", "split it into several files");

    public static readonly DiagnosticKind NotUtf8 = new("DOC005", "not-utf8", "byte {1} of the file is {0}, which is not UTF-8", "save the file with the encoding UTF-8");

    public static readonly DiagnosticKind ForbiddenCharacter = new(
        "DOC006", "forbidden-character", "the invisible character {0} stands here", "delete it; inside double quotes it can be written as an escape");

    public static readonly DiagnosticKind Empty = new("DOC007", "empty-document", "there is nothing in this file", "write it, or delete it");

    public static readonly DiagnosticKind SecondDocument = new("DOC008", "second-document", "a second document starts here", "remove the line `---`; this file holds one document");

    public static readonly DiagnosticKind TooDeep = new("DOC009", "too-deep", "lists and maps stand more than {0} levels inside each other", "close the brackets, or indent less");

    public static readonly DiagnosticKind TooManyNodes = new("DOC010", "too-many-values", "the file holds more than {0} values", "split it into several files");

    public static readonly DiagnosticKind Anchor = new("DOC011", "anchor", "the anchor `{0}` is not allowed here", "write the value out where it is needed, or put it in quotes");

    public static readonly DiagnosticKind Alias = new("DOC012", "alias", "YAML reads `{0}` as a reference to an anchor", "write the value out, or put it in quotes; a condition stands under `when: |`");

    public static readonly DiagnosticKind MergeKey = new("DOC013", "merge-key", "the merge key `<<` is not allowed", "write the keys out");

    public static readonly DiagnosticKind Tag = new("DOC014", "tag", "YAML reads `{0}` as a tag and drops it", "put the value in quotes; a condition stands under `when: |`");

    public static readonly DiagnosticKind DuplicateKey = new("DOC015", "duplicate-key", "the key `{0}` stands here twice, first in line {1}", "keep one of them");

    public static readonly DiagnosticKind KeyNotText = new("DOC016", "key-not-text", "a key must be a plain text", "put the key in quotes, or remove the `?` or the brackets");

    public static readonly DiagnosticKind Tab = new("DOC017", "tab", "the line is indented with a tab", "indent with spaces");
}
