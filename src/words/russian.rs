//! The interface in Russian.

use super::{Plural, Words};
use crate::read::{LoadError, MAX_BLOCKS, MAX_BYTES, MAX_DEPTH, Place, Problem, ReadError};

const fn plural(
    one: &'static str,
    few: &'static str,
    many: &'static str,
    other: &'static str,
) -> Plural {
    Plural {
        one,
        few: Some(few),
        many: Some(many),
        other,
    }
}

pub(super) const WORDS: Words = Words {
    tag: "ru",
    communique: "Коммюнике",
    published: "Опубликовано",
    source_page: "Исходная страница",
    languages: "Язык документа",
    authentic: "Текст исходной страницы",
    official_translation_from: "Официальный перевод с {language} языка ({tag})",
    official_translation: "Официальный перевод",
    unofficial_translation_from: "Неофициальный перевод с {language} языка ({tag})",
    unofficial_translation: "Неофициальный перевод",
    source_languages: [
        ("ar", "арабского"),
        ("en", "английского"),
        ("es", "испанского"),
        ("fr", "французского"),
        ("ru", "русского"),
        ("zh", "китайского"),
    ],
    decisions: "Решения",
    tools: "Отметки и настройки",
    progress: "Выполненные решения",
    done_of_total: plural(
        "Выполнено {done} из {total} решения",
        "Выполнено {done} из {total} решений",
        "Выполнено {done} из {total} решений",
        "Выполнено {done} из {total} решения",
    ),
    decisions_shown: plural(
        "Показано {count} решение",
        "Показаны {count} решения",
        "Показано {count} решений",
        "Показано {count} решения",
    ),
    filter: "Показать решения",
    filter_all: "Все",
    filter_open: "Открытые",
    filter_done: "Выполненные",
    nothing_open: "Открытых решений нет: все выполнены.",
    nothing_done: "Выполненных решений пока нет.",
    mark_all: "Отметить все",
    clear_all: "Снять все отметки",
    marked: plural(
        "Отмечено {count} решение.",
        "Отмечены {count} решения.",
        "Отмечено {count} решений.",
        "Отмечено {count} решения.",
    ),
    cleared: plural(
        "Снята {count} отметка.",
        "Сняты {count} отметки.",
        "Снято {count} отметок.",
        "Снято {count} отметки.",
    ),
    undo: "Вернуть",
    undone: "Отметки возвращены.",
    text_changed: "После вашей отметки текст изменился.",
    vanished: plural(
        "{count} ваша отметка относится к решению, которого в тексте больше нет. Она сохранена: {ids}.",
        "{count} ваши отметки относятся к решениям, которых в тексте больше нет. Они сохранены: {ids}.",
        "{count} ваших отметок относятся к решениям, которых в тексте больше нет. Они сохранены: {ids}.",
        "{count} ваших отметки относятся к решениям, которых в тексте больше нет. Они сохранены: {ids}.",
    ),
    advanced_settings: "Расширенные настройки",
    close: "Закрыть настройки",
    text_size: "Размер текста",
    line_spacing: "Межстрочный интервал",
    letter_spacing: "Межбуквенный интервал",
    typeface: "Шрифт",
    typefaces: ["С засечками", "Без засечек", "Хорошо различимый"],
    scheme: "Цвета",
    schemes: [
        "Как в системе",
        "Светлая",
        "Темная",
        "Черным по белому",
        "Белым по черному",
        "Темно-синим по голубому",
        "Коричневым по бежевому",
        "Зеленым по темно-коричневому",
    ],
    reset: "Сбросить настройки",
    not_saved_blocked: "Отметки и настройки не сохраняются: браузер не разрешает странице ничего хранить. Они останутся до закрытия страницы. Чтобы не потерять отметки, скачайте их.",
    not_saved_full: "Последние изменения не сохранены: хранилище браузера для этого сайта заполнено. Освободите место и измените любую отметку еще раз или скачайте отметки, чтобы не потерять их.",
    set_aside: "Сохраненное ранее прочитать не удается. Ничего не удалено: прежние данные отложены, новые изменения сохраняются.",
    newer: "Данные сохранены более новой версией этой страницы. Они оставлены без изменений, сделанное здесь не сохраняется. Данные можно скачать в исходном виде.",
    export: "Скачать мои отметки",
    error_title: "Документ не может быть показан",
    load_error,
    read_error,
};

fn read_error(error: &ReadError) -> String {
    let problem = match &error.problem {
        Problem::Empty => "Документ пуст".into(),
        Problem::TooLarge { bytes } => {
            format!("Размер документа {bytes} байт; читается не более {MAX_BYTES}")
        }
        Problem::Binary => "Документ не является текстом".into(),
        Problem::NotUtf8 => "Документ не является текстом в кодировке UTF-8".into(),
        Problem::HtmlPage => "Вместо документа пришла веб-страница".into(),
        Problem::NoText => "Не найден заголовок с текстом под ним".into(),
        Problem::InvalidJson => "Ошибка в записи JSON".into(),
        Problem::MissingField => "Не хватает поля".into(),
        Problem::WrongField { .. } => "В поле записано не то, что требует формат".into(),
        Problem::RepeatedId => "У двух частей текста один и тот же идентификатор".into(),
        Problem::NewerVersion { version } => {
            format!(
                "Документ записан в более новой версии формата ({version}); программа знает версию 1"
            )
        }
        Problem::TooDeep => format!("Вложенность частей текста глубже {MAX_DEPTH}"),
        Problem::TooManyBlocks { count } => {
            format!("Частей текста {count}; читается не более {MAX_BLOCKS}")
        }
        Problem::MissingFile => "Не хватает файла документа".into(),
    };
    let place = match &error.place {
        Place::Whole => String::new(),
        Place::Byte(byte) => format!(" (байт {byte})"),
        Place::Line { line, column } => format!(" (строка {line}, столбец {column})"),
        Place::Field(path) => format!(" (поле {path})"),
        Place::File(name) => format!(" (файл {name})"),
    };
    problem + &place
}

fn load_error(error: &LoadError) -> String {
    match error {
        LoadError::NoSource => "Документ не указан. Задайте элементу «src», ссылку для каждого языка или документ в формате JSON внутри него.".into(),
        LoadError::Unreachable { source } => {
            format!("Адрес {source} недоступен. Проверьте соединение и адрес, затем загрузите страницу снова.")
        }
        LoadError::Refused { source, status } => {
            format!("Сервер ответил {status} на запрос {source}. Проверьте адрес документа.")
        }
        LoadError::Unreadable { source, error } => {
            format!("{}: {source}.", read_error(error))
        }
    }
}
