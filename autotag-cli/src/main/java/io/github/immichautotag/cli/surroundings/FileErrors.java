package io.github.immichautotag.cli.surroundings;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** What a failure of the file system means; its own message is often the bare path. */
public final class FileErrors {

  private FileErrors() {}

  /** Why it failed, in words that follow a colon, without the path. */
  public static String why(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "there is no such file or folder";
    }
    if (failure instanceof AccessDeniedException) {
      return "the user who runs autotag may not; change its owner or permissions";
    }
    if (failure instanceof FileAlreadyExistsException) {
      return "something of that name is there already";
    }
    if (failure instanceof NotDirectoryException) {
      return "it is no folder";
    }
    if (failure instanceof DirectoryNotEmptyException) {
      return "the folder is not empty";
    }
    if (failure instanceof CharacterCodingException) {
      return "it holds what is no text in UTF-8";
    }
    if (failure instanceof FileSystemException system && system.getReason() != null) {
      return system.getReason();
    }
    return String.valueOf(failure.getMessage());
  }

  /** What failed and why, for a failure that nobody has put in words yet. */
  public static String words(IOException failure) {
    if (failure instanceof FileSystemException system && system.getFile() != null) {
      return "cannot read or write " + system.getFile() + ": " + why(failure);
    }
    return why(failure);
  }
}
