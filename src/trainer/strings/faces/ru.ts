/** The table with monitor, PC and phone, in Russian. */
export const faces = {
  label: 'Что стоит на столе',
  names: { monitor: 'Регистратор', pc: 'ПК с SADP', phone: 'Телефон', all: 'Всё рядом' },
  title: (name: string) => `Заголовок: ${name}`,
  enlarge: (name: string) => `Увеличить: ${name}`,
  missing: 'Не загрузилось. Проверьте соединение и повторите.',
  again: 'Повторить',
};
