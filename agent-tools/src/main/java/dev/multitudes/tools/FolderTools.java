package dev.multitudes.tools;

import dev.langchain4j.model.output.structured.Description;
import dev.multitudes.tool.Effect;
import dev.multitudes.tool.Tool;
import dev.multitudes.tool.Toolbox;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Tools for the text files of one folder: {@code list_files}, {@code read_file} and, only if it is
 * granted, {@code write_file}.
 *
 * <pre>{@code
 * Agent.as(secretary, model).with(FolderTools.reading(Path.of("letters")));
 * Agent.as(secretary, model).with(FolderTools.readingAndWriting(Path.of("letters")));
 * }</pre>
 *
 * <p>Nothing outside the folder is reached: paths are relative, never lead upwards, and are held to
 * the rules of all systems at once; links are not followed, wherever they stand or lead. Hidden are
 * names that begin with a dot: they are not listed, read or written. Pipes, sockets and devices are
 * not opened, and only text in UTF-8 is read. A hard link cannot be told from a file. On Windows,
 * somebody on the same machine who swaps folders for links at the right instant could slip through.
 *
 * <p>A file is written anew as a whole and in one step, into a folder that is there; one that is
 * replaced keeps its permissions. Of a write that was killed, a hidden file may be left behind; a
 * later write in the same folder takes it away. Writing is {@link Effect#ONCE}: run again after a
 * crash it could undo what somebody has written since, and beside a call that reads the same file
 * its order would be left to chance. Who knows that nobody else writes there may say {@code
 * declaring("write_file", Effect.IDEMPOTENT)}.
 *
 * <p>Limits: files of 100 000 bytes, 200 names in a list, 5000 entries looked at for it, paths of
 * 1000 characters and 20 names.
 */
public final class FolderTools {

  /** The first tool's arguments. */
  record ListFiles(
      @Description("a folder such as notes or notes/old; the whole folder's top if left out")
          Optional<String> folder) {}

  /** The second tool's arguments. */
  record ReadFile(@Description("such as notes/a.txt") String path) {}

  /** The third tool's arguments. */
  record WriteFile(
      @Description("such as notes/a.txt; the folder must be there") String path,
      @Description("the file's whole text") String text) {}

  /**
   * The tools {@code list_files} and {@code read_file}.
   *
   * @throws IllegalArgumentException if there is no such folder, or it is a whole file system
   */
  public static Toolbox reading(Path folder) {
    return reading(Folder.at(folder, Level::open));
  }

  /**
   * The tools {@code list_files}, {@code read_file} and {@code write_file}.
   *
   * @throws IllegalArgumentException if there is no such folder, or it is a whole file system
   */
  public static Toolbox readingAndWriting(Path folder) {
    return readingAndWriting(Folder.at(folder, Level::open));
  }

  static Toolbox readingAndWriting(Folder folder) {
    return reading(folder).plus(Toolbox.of(writing(folder)));
  }

  private static Toolbox reading(Folder folder) {
    return Toolbox.of(
        ReadyTool.looking(
            ListFiles.class,
            "Lists the files of a folder.",
            asked -> folder.list(asked.folder().orElse(""))),
        ReadyTool.looking(
            ReadFile.class, "Reads a text file.", asked -> folder.read(asked.path())));
  }

  private static Tool writing(Folder folder) {
    return ReadyTool.acting(
        WriteFile.class,
        Effect.ONCE,
        "Writes a text file, in place of what was there.",
        (asked, key) -> folder.write(asked.path(), asked.text()));
  }

  private FolderTools() {}
}
