// Figures that the site has to show, typed from the datasets' own tables and not from content/.

/**
 * By label page: dataset, its own label, unit, positive, uncertain, negative, not mentioned, out of. What is empty is
 * not looked at.
 */
export const LABEL_PAGES = {
  pneumothorax: [
    ['ChestX-ray14', 'Pneumothorax', 'image', '5,302', '', '', '', '112,120'],
    ['CheXpert', 'Pneumothorax', 'image', '19,448', '3,145', '56,341', '144,480', '223,414'],
    ['CheXpert', 'Pneumothorax', 'stud', '17,313', '2,663', '47,006', '120,659', '187,641'],
    ['MIMIC-CXR', 'Pneumothorax', 'stud', '9,159', '2,139', '41,250', '170,202', '222,750'],
    ['Indiana University chest X-ray collection', 'Pneumothorax', 'report', '23', '', '', '', '3,955'],
    ['PadChest', 'pneumothorax', '', 'no count', '', '', '', ''],
  ],
  'pleural-effusion': [
    ['ChestX-ray14', 'Effusion', 'image', '13,317', '', '', '', '112,120'],
    ['CheXpert', 'Pleural Effusion', 'image', '86,187', '11,628', '35,396', '90,203', '223,414'],
    ['CheXpert', 'Pleural Effusion', 'stud', '75,696', '9,419', '24,832', '77,694', '187,641'],
    ['MIMIC-CXR', 'Pleural Effusion', 'stud', '51,680', '6,801', '26,532', '137,737', '222,750'],
    ['Indiana University chest X-ray collection', 'Pleural Effusion', 'report', '161', '', '', '', '3,955'],
    ['PadChest', 'pleural effusion', '', 'no count', '', '', '', ''],
  ],
  cardiomegaly: [
    ['ChestX-ray14', 'Cardiomegaly', 'image', '2,776', '', '', '', '112,120'],
    ['CheXpert', 'Cardiomegaly', 'image', '27,000', '8,087', '11,116', '177,211', '223,414'],
    ['CheXpert', 'Cardiomegaly', 'stud', '23,002', '6,597', '7,712', '150,330', '187,641'],
    ['MIMIC-CXR', 'Cardiomegaly', 'stud', '38,002', '11,522', '15,563', '157,663', '222,750'],
    ['Indiana University chest X-ray collection', 'Cardiomegaly', 'report', '375', '', '', '', '3,955'],
    ['PadChest', 'cardiomegaly', '', 'no count', '', '', '', ''],
  ],
  'lung-opacity': [
    ['CheXpert', 'Lung Opacity', 'image', '105,581', '5,598', '6,599', '105,636', '223,414'],
    ['CheXpert', 'Lung Opacity', 'stud', '92,669', '4,341', '4,949', '85,682', '187,641'],
    ['MIMIC-CXR', 'Lung Opacity', 'stud', '49,512', '4,512', '2,794', '165,932', '222,750'],
    ['Indiana University chest X-ray collection', 'Airspace Disease', 'report', '125', '', '', '', '3,955'],
    ['PadChest', 'alveolar pattern', '', 'no count', '', '', '', ''],
  ],
};
